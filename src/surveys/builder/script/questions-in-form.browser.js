import { isField } from "../../../newsroom/editing/script/form-values.browser.js";
import { stepChoices } from "./condition-rules.browser.js";
import { linesOf } from "./pasted-lines.browser.js";

/**
 * @typedef {import("./condition-rules.browser.js").Source} Source
 * @typedef {import("./condition-rules.browser.js").Choice} Choice
 */

/** Returns the questions and sections of the form in their order. @returns {HTMLElement[]} */
export const allQuestions = () =>
	[...document.querySelectorAll("#questions > .question")].filter(
		(element) => element instanceof HTMLElement,
	);

/** Returns the question that an element belongs to. @param {Element} element @returns {HTMLElement | null} */
export const questionOf = (element) => element.closest("#questions > .question");

/** Returns the list of options, rows or conditions of a question. @param {Element} question @param {string} name */
export const listIn = (question, name) => question.querySelector(`ol[data-list="${name}"]`);

/** Returns the entries of a list; what can be undone in it is none. @param {Element} list @returns {HTMLElement[]} */
export const entriesOf = (list) =>
	[...list.children].filter(
		/** @returns {entry is HTMLElement} */ (entry) =>
			entry instanceof HTMLElement && keyOf(entry) !== "",
	);

/** Returns the key of a question, or of an entry of a list; "" for anything else. @param {Element} part */
export function keyOf(part) {
	if (part.localName !== "li") return part.getAttribute("data-key") ?? "";
	const field = part.querySelector(":scope > input[type=hidden]");
	return field instanceof HTMLInputElement ? field.value : "";
}

/** Returns how a question, a line or a condition is called, such as “Frage 3”. @param {Element} part */
export const nameOf = (part) =>
	part.querySelector(".number")?.textContent?.split(":")[0]?.trim() ?? "";

/** Returns the languages of the survey, the main one first. */
export function surveyLanguages() {
	/** @type {NodeListOf<HTMLInputElement>} */
	const fields = document.querySelectorAll('#builder input[name="languages"]');
	const all = [...fields].map(({ value }) => value);
	/** @type {HTMLInputElement | HTMLSelectElement | null} */
	const main = document.querySelector('#builder [name="language"]');
	return [...new Set([main?.value ?? "", ...all])].filter((language) => language !== "");
}

/**
 * Returns the value of a field of a question. Fields that people see have their name as id.
 * @param {Element} question
 * @param {string} name
 */
export function valueIn(question, name) {
	const field = document.getElementById(name) ?? question.querySelector(`[name="${name}"]`);
	return isField(field) ? field.value : "";
}

/** Returns a question as conditions see it. @param {HTMLElement} question @param {string} language @returns {Source} */
export function sourceOf(question, language) {
	const key = keyOf(question);
	return {
		...{ key, name: nameOf(question), type: valueIn(question, `${key}.type`) },
		label: valueIn(question, `${key}.label.${language}`),
	};
}

/**
 * Returns the answers of a question that a condition can ask for.
 * @param {Element} question
 * @param {Record<string, string>} texts
 * @returns {Choice[]}
 */
export function answersIn(question, texts) {
	const key = keyOf(question);
	const { yes = "", noAnswer = "" } = texts;
	/** @type {Record<string, () => Choice[]>} */
	const ways = {
		yes_no: () => [
			{ value: "yes", label: yes },
			{ value: "no", label: noAnswer },
		],
		consent: () => [{ value: "yes", label: yes }],
		nps: () => stepChoices("0", "10"),
		rating: () => stepChoices(valueIn(question, `${key}.min`), valueIn(question, `${key}.max`)),
	};
	const list = listIn(question, "o");
	return (
		ways[valueIn(question, `${key}.type`)]?.() ?? (list ? optionsIn(question, list, texts) : [])
	);
}

/** @param {Element} question @param {Element} list @param {Record<string, string>} texts @returns {Choice[]} */
function optionsIn(question, list, { anyAnswer = "" }) {
	const key = keyOf(question);
	const languages = surveyLanguages();
	const text = (/** @type {string} */ name) => valueIn(question, `${name}.${languages[0]}`).trim();
	const without = (/** @type {string} */ name) => anyAnswer.replace("{option}", () => name);
	const options = entriesOf(list).map((entry) => ({
		value: keyOf(entry),
		label: text(`${key}.${keyOf(entry)}.label`) || without(nameOf(entry)),
	}));
	const pasted = linesOf(valueIn(question, `${key}.paste`), languages.length);
	const other = { value: "_other", label: text(`${key}.other_label`) || without("…") };
	return [
		...options,
		...pasted.map(([label = ""], index) => ({ value: `p${index + 1}`, label })),
		...(hasOther(question) ? [other] : []),
	];
}

/** @param {Element} question */
function hasOther(question) {
	const field = question.querySelector(`[name="${keyOf(question)}.other"]`);
	return field instanceof HTMLInputElement && (field.type === "hidden" || field.checked);
}
