import { withoutMoving } from "../../../newsroom/editing/script/elements.browser.js";
import { copyOf, listFor, makeEntry, makeQuestion, takeOut } from "./part-making.browser.js";
import { renumber, renumberLines } from "./part-numbers.browser.js";
import { allQuestions, entriesOf, keyOf, nameOf } from "./questions-in-form.browser.js";

/**
 * The values that an action needs beside the part that it is about. `changed` runs after the form has changed.
 * @typedef {{ texts: Record<string, string>, say: (text: string) => void, changed: () => void,
 *   undo: import("./undo-line.browser.js").UndoLine }} Around
 */

const LABEL = "input:not([type=hidden], [type=checkbox]), textarea, select";

/** Adds a question of a kind at the end. @param {string} kind @param {Around} around */
export function addQuestion(kind, around) {
	const question = makeQuestion(kind);
	if (!question) return false;
	document.getElementById("questions")?.append(question);
	renumber();
	for (const list of question.querySelectorAll("ol")) renumberLines(list);
	return added(question, around);
}

/** Copies a question to the place behind it. @param {HTMLElement} question @param {Around} around */
export function copyQuestion(question, around) {
	const copy = copyOf(question);
	question.after(copy);
	renumber();
	return added(copy, around);
}

/**
 * Adds an option, a row or a condition, at the end or behind another.
 * @param {HTMLElement} question
 * @param {string} kind
 * @param {Around} around
 * @param {Element} [before]
 */
export function addEntry(question, kind, around, before) {
	const list = listFor(question, kind);
	const entry = makeEntry(keyOf(question), kind);
	if (!list || !entry) return false;
	if (before) before.after(entry);
	else list.append(entry);
	renumberLines(list);
	return added(entry, around);
}

/** @param {HTMLElement} part @param {Around} around */
function added(part, { texts, say, changed }) {
	changed();
	const field = part.querySelector(LABEL);
	if (field instanceof HTMLElement) field.focus();
	say((texts.added ?? "").replace("{name}", nameOf(part)));
	return true;
}

/** Takes a question or an entry of a list away. @param {HTMLElement} part @param {Around} around */
export function removePart(part, { texts, say, changed, undo }) {
	const list = part.parentElement;
	const name = nameOf(part);
	const { place, putBack } = takeOut(part);
	const renew = () => (list?.localName === "ol" ? renumberLines(list) : renumber());
	renew();
	changed();
	const text = (texts.removed ?? "").replace("{name}", name);
	undo.show({
		...{ text, place },
		undo: () => {
			putBack();
			renew();
			say((texts.restored ?? "").replace("{name}", nameOf(part)));
			return part.querySelector(LABEL) ?? undefined;
		},
	});
	undo.focus();
	say(text);
	return true;
}

/**
 * Moves a question or an entry of a list by one place; what is written in it stays where it is on the screen.
 * @param {HTMLElement} part
 * @param {number} step
 * @param {Around} around
 */
export function movePart(part, step, { texts, say, changed }) {
	const list = part.parentElement;
	const isQuestion = list?.localName !== "ol";
	const all = isQuestion || !list ? allQuestions() : entriesOf(list);
	const other = all[all.indexOf(part) + step];
	if (!other) say(texts.noFurther ?? "");
	if (!other || !list) return true;
	const focused = document.activeElement;
	withoutMoving(() => {
		if (step < 0) other.before(part);
		else other.after(part);
		// A browser takes the focus from what is moved.
		if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
	});
	if (isQuestion) renumber();
	else renumberLines(list);
	changed();
	// The button that moved it to the end of the list is gone there.
	if (!part.contains(document.activeElement)) focusMove(part, -step);
	say((texts.moved ?? "").replace("{name}", nameOf(part)));
	return true;
}

/** Puts the focus on the button that moves a part the other way. @param {HTMLElement} part @param {number} step */
function focusMove(part, step) {
	const button = part.querySelector(`.moves [value^="${step < 0 ? "up" : "down"}"]`);
	if (button instanceof HTMLElement) button.focus({ preventScroll: true });
}
