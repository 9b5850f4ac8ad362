import { boxesIn, chosenIn, makeBox } from "./answer-boxes.browser.js";
import { testsOf } from "./condition-rules.browser.js";
import { valueIn } from "./questions-in-form.browser.js";

/** Answers that were chosen while a condition was about another question, by its key. @type {WeakMap<Element, Map<string, string[]>>} */
const formerAnswers = new WeakMap();
/** The question that each condition is about. @type {WeakMap<Element, string>} */
const chosenSources = new WeakMap();

/** Remembers which question a condition is about when the page is shown. @param {Element} entry @param {string} key */
export function noteSource(entry, key) {
	if (!chosenSources.has(entry)) chosenSources.set(entry, key);
}

/**
 * Takes the answers of the former question out of a condition when another is chosen, and puts them in again when
 * somebody returns to it: the same key may mean something else there.
 * @param {HTMLSelectElement} select
 */
export function changeSource(select) {
	const entry = select.closest("li");
	const place = document.getElementById(select.name.replace(/question$/, "values"));
	if (!entry || !place) return;
	const former = formerAnswers.get(entry) ?? new Map();
	formerAnswers.set(entry, former.set(chosenSources.get(entry) ?? "", chosenIn(place)));
	chosenSources.set(entry, select.value);
	for (const box of boxesIn(place)) box.parentElement?.remove();
	for (const value of former.get(select.value) ?? []) {
		const box = makeBox(place.id, value);
		box.checked = true;
		place.append(box.parentElement ?? box);
	}
	chooseTest(select);
}

/** Chooses what can be asked about the new question, if the former cannot. @param {HTMLSelectElement} select */
function chooseTest(select) {
	const test = document.getElementById(select.name.replace(/question$/, "test"));
	const source = document.getElementById(`q-${select.value}`);
	if (!(test instanceof HTMLSelectElement) || !source) return;
	const possible = testsOf(valueIn(source, `${select.value}.type`));
	if (!possible.includes(test.value)) test.value = possible[0] ?? test.value;
}
