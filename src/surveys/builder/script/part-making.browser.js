import { make } from "../../../newsroom/editing/script/elements.browser.js";
import { makePart, newKey, renameQuestion } from "./part-keys.browser.js";
import { keyOf, listIn } from "./questions-in-form.browser.js";

/** The kinds of entries that the lists of a question have. @type {Record<string, string>} */
const LISTS = { option: "o", row: "r", condition: "c" };
const AT_FIRST = 2;

/** Returns the list of a question for one kind of entry. @param {Element} question @param {string} kind */
export const listFor = (question, kind) => listIn(question, LISTS[kind] ?? "");

/** Returns the kind of the entries of a list. @param {Element} list */
export const kindIn = (list) =>
	Object.entries(LISTS).find(([, name]) => name === list.getAttribute("data-list"))?.[0] ?? "";

/** Makes a question of a kind, with room for its first answers. @param {string} kind */
export function makeQuestion(kind) {
	const question = makePart(kind, { KEY: newKey() });
	for (const entry of question ? ["option", "row"] : [])
		for (let count = 0; count < AT_FIRST; count++)
			if (question) listFor(question, entry)?.append(makeEntry(keyOf(question), entry) ?? "");
	return question;
}

/** Makes an option, a row or a condition of the question with a key. @param {string} key @param {string} kind */
export function makeEntry(key, kind) {
	const own = newKey();
	return makePart(kind, { KEY: key, OKEY: own, RKEY: own, CKEY: own });
}

/** Makes a copy of a question with everything that is typed in it. @param {HTMLElement} question */
export function copyOf(question) {
	const copy = /** @type {HTMLElement} */ (question.cloneNode(true));
	const [key, next] = [keyOf(question), newKey()];
	// A copied list to choose from has forgotten what is chosen.
	const copied = copy.querySelectorAll("select");
	for (const [index, select] of question.querySelectorAll("select").entries())
		if (copied[index]) copied[index].value = select.value;
	for (const left of copy.querySelectorAll(".fault, .undo, .gone")) left.remove();
	for (const field of copy.querySelectorAll("[aria-invalid]"))
		field.removeAttribute("aria-invalid");
	renameQuestion(copy, key, next);
	const id = copy.querySelector(`[name="${next}.id"]`);
	if (id instanceof HTMLInputElement) id.value = "";
	return copy;
}

/**
 * Takes a part out of the page; returns what holds its place, and how to put it there again.
 * @param {HTMLElement} part
 */
export function takeOut(part) {
	const place = make(part.localName === "li" ? "li" : "div", { className: "gone", hidden: true });
	part.replaceWith(place);
	return { place, putBack: () => place.replaceWith(part) };
}
