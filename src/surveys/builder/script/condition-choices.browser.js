import { make } from "../../../newsroom/editing/script/elements.browser.js";
import { boxesIn, chosenIn, makeBox } from "./answer-boxes.browser.js";
import { answerChoices, chosenChoice, sourceChoices, testsOf } from "./condition-rules.browser.js";
import { noteSource } from "./condition-sources.browser.js";
import {
	allQuestions,
	answersIn,
	entriesOf,
	keyOf,
	questionOf,
	sourceOf,
	surveyLanguages,
} from "./questions-in-form.browser.js";

/**
 * @typedef {import("./condition-rules.browser.js").Source} Source
 * @typedef {import("./condition-rules.browser.js").Choice} Choice
 */

/** The last words of each answer, also of one that is gone. @type {Map<string, string>} */
const knownLabels = new Map();

/**
 * The questions that conditions can be about: all in their order, in the words of the main language.
 * @typedef {{ questions: HTMLElement[], sources: Source[], answersOf: (key: string) => Choice[],
 *   texts: Record<string, string> }} Askable
 */

/** Reads what conditions can be about. @param {Record<string, string>} texts @returns {Askable} */
function readAskable(texts) {
	const questions = allQuestions();
	const [language = ""] = surveyLanguages();
	const sources = questions.map((one) => sourceOf(one, language));
	/** @type {Map<string, Choice[]>} */
	const found = new Map();
	const answersOf = (/** @type {string} */ key) => {
		const question = questions[sources.findIndex((source) => source.key === key)];
		const answers = found.get(key) ?? (question ? answersIn(question, texts) : []);
		found.set(key, answers);
		return answers;
	};
	return { questions, sources, answersOf, texts };
}

/**
 * Brings what conditions say up to date with the questions: how the chosen one is called, and which answers it has.
 * It takes no choice back.
 * @param {Record<string, string>} texts
 */
export function refreshConditions(texts) {
	const lists = document.querySelectorAll("#questions ol[data-list=c]");
	const entries = [...lists].flatMap(entriesOf);
	if (entries.length === 0) return;
	const askable = readAskable(texts);
	for (const entry of entries) refreshCondition(entry, askable);
}

/** @param {HTMLElement} entry @param {Askable} askable */
function refreshCondition(entry, { questions, sources, answersOf, texts }) {
	const question = questionOf(entry);
	const name = `${question ? keyOf(question) : ""}.${keyOf(entry)}`;
	const select = document.getElementById(`${name}.question`);
	const test = document.getElementById(`${name}.test`);
	if (!(select instanceof HTMLSelectElement && test instanceof HTMLSelectElement)) return;
	noteSource(entry, select.value);
	const at = question ? questions.indexOf(question) : 0;
	const chosen = chosenChoice(sources, at, select.value, texts);
	const option = select.selectedOptions[0];
	if (chosen && option && option.textContent !== chosen.label) option.textContent = chosen.label;
	const source = sources.find(({ key }) => key === select.value);
	const possible = testsOf(source?.type ?? "");
	for (const one of test.options)
		one.hidden = one.disabled =
			source !== undefined && !possible.includes(one.value) && !one.selected;
	refreshAnswers(name, answersOf(select.value), texts);
	const isAlone = !sources.slice(0, at).some(({ type }) => testsOf(type).length > 0);
	showNoSource(entry, isAlone, texts);
}

/**
 * Lists the questions to choose from when somebody is about to choose: with a hundred questions, all lists are long.
 * @param {HTMLSelectElement} select
 * @param {Record<string, string>} texts
 */
export function fillSources(select, texts) {
	const { questions, sources } = readAskable(texts);
	const question = questionOf(select);
	const at = question ? questions.indexOf(question) : 0;
	setOptions(select, sourceChoices(sources, at, select.value, texts));
}

/** @param {HTMLSelectElement} select @param {Choice[]} choices */
function setOptions(select, choices) {
	const { value } = select;
	for (const [index, choice] of choices.entries()) {
		const option = select.options[index] ?? select.appendChild(make("option"));
		if (option.value !== choice.value) option.value = choice.value;
		if (option.textContent !== choice.label) option.textContent = choice.label;
	}
	while (select.options.length > choices.length) select.remove(choices.length);
	select.value = value;
}

/** @param {string} name @param {Choice[]} answers @param {Record<string, string>} texts */
function refreshAnswers(name, answers, texts) {
	const place = document.getElementById(`${name}.values`);
	if (!place) return;
	for (const { value, label } of answers) knownLabels.set(value, label);
	const wanted = answerChoices(answers, chosenIn(place), knownLabels, texts);
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
