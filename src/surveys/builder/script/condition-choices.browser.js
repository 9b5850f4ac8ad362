import { make } from "../../../newsroom/editing/script/elements.browser.js";
import { boxesIn, chosenIn, makeBox } from "./answer-boxes.browser.js";
import { answerChoices, sourceChoices, testsOf } from "./condition-rules.browser.js";
import { noteSource } from "./condition-sources.browser.js";
import {
	allQuestions,
	answersIn,
	entriesOf,
	keyOf,
	listIn,
	sourceOf,
	surveyLanguages,
} from "./questions-in-form.browser.js";

/**
 * @typedef {import("./condition-rules.browser.js").Source} Source
 * @typedef {import("./condition-rules.browser.js").Choice} Choice
 */

/**
 * Brings what conditions offer up to date with the questions: which there are before, how they are called, and
 * which answers they have. It takes no choice back.
 * @param {Record<string, string>} texts
 */
export function refreshConditions(texts) {
	const questions = allQuestions();
	/** @type {Source[] | undefined} */
	let sources;
	for (const [at, question] of questions.entries()) {
		const list = listIn(question, "c");
		for (const entry of list ? entriesOf(list) : []) {
			const [language = ""] = surveyLanguages();
			sources ??= questions.map((one) => sourceOf(one, language));
			refreshCondition(entry, `${keyOf(question)}.${keyOf(entry)}`, {
				questions,
				sources,
				at,
				texts,
			});
		}
	}
}

/**
 * @param {HTMLElement} entry
 * @param {string} name
 * @param {{ questions: HTMLElement[], sources: Source[], at: number, texts: Record<string, string> }} around
 */
function refreshCondition(entry, name, { questions, sources, at, texts }) {
	const select = document.getElementById(`${name}.question`);
	const test = document.getElementById(`${name}.test`);
	if (!(select instanceof HTMLSelectElement && test instanceof HTMLSelectElement)) return;
	const choices = sourceChoices(sources, at, select.value, texts);
	setOptions(select, choices);
	noteSource(entry, select.value);
	const source = sources.findIndex(({ key }) => key === select.value);
	const possible = testsOf(sources[source]?.type ?? "single");
	for (const option of test.options) {
		const isPossible = source === -1 || possible.includes(option.value);
		option.hidden = option.disabled = !isPossible && !option.selected;
	}
	const question = questions[source];
	refreshAnswers(name, question ? answersIn(question, texts) : [], texts);
	showNoSource(entry, choices.length === 1, texts);
}

/** @param {HTMLSelectElement} select @param {Choice[]} choices */
function setOptions(select, choices) {
	const { value } = select;
	for (const [index, choice] of choices.entries()) {
		const option = select.options[index] ?? select.appendChild(make("option"));
		if (option.value !== choice.value) option.value = choice.value;
		if (option.text !== choice.label) option.text = choice.label;
	}
	while (select.options.length > choices.length) select.remove(choices.length);
	select.value = value;
}

/** @param {string} name @param {Choice[]} answers @param {Record<string, string>} texts */
function refreshAnswers(name, answers, texts) {
	const place = document.getElementById(`${name}.values`);
	if (!place) return;
	const wanted = answerChoices(answers, chosenIn(place), texts);
	const boxes = new Map(boxesIn(place).map((box) => [box.value, box]));
	/** @type {Element | null} */
	let before = place.querySelector("legend");
	for (const { value, label } of wanted) {
		const box = boxes.get(value) ?? makeBox(`${name}.values`, value);
		boxes.delete(value);
		const line = box.parentElement;
		const text = box.nextElementSibling;
		if (text && text.textContent !== label) text.textContent = label;
		if (line && before?.nextElementSibling !== line) before?.after(line);
		before = line;
	}
	for (const box of boxes.values()) box.parentElement?.remove();
}

/** @param {HTMLElement} entry @param {boolean} isAlone @param {Record<string, string>} texts */
function showNoSource(entry, isAlone, { noSource = "" }) {
	const note = entry.querySelector(":scope > .help");
	if (!isAlone) note?.remove();
	else if (!note) entry.append(make("p", { className: "help" }, noSource));
}
