import { textIn } from "../../../newsroom/editing/script/form-values.browser.js";
import {
	addEntry,
	addQuestion,
	copyQuestion,
	movePart,
	removePart,
} from "./builder-actions.browser.js";
import { fillSources } from "./condition-choices.browser.js";
import { changeSource } from "./condition-sources.browser.js";
import { kindIn } from "./part-making.browser.js";
import { isEmpty, pasteFromField, pasteIntoOption } from "./pasted-options.browser.js";
import { entriesOf, keyOf, questionOf } from "./questions-in-form.browser.js";

/** @typedef {import("./builder-actions.browser.js").Around} Around */

/**
 * Does at once what the buttons of the form say. Buttons that it cannot do are left to the form.
 * @param {HTMLFormElement} form
 * @param {Around} around
 */
export function watchButtons(form, around) {
	form.addEventListener("click", (event) => {
		const button = event.target instanceof Element ? event.target.closest("button") : null;
		if (button?.name === "do" && act(form, button, around)) event.preventDefault();
	});
}

/** @param {HTMLFormElement} form @param {HTMLButtonElement} button @param {Around} around */
function act(form, button, around) {
	const [name = "", kind = ""] = (button.value.split(":")[0] ?? "").split(/-(.*)/);
	if (button.value === "add") return addQuestion(textIn(form, "add_type"), around);
	const question = questionOf(button);
	const part = kind === "" ? question : button.closest("li");
	if (!question || name === "show") return false;
	if (name === "add") return addEntry(question, kind, around);
	if (name === "paste") return pasteFromField(question, around);
	if (name === "copy") return mayCopy(question) && copyQuestion(question, around);
	return part ? change(part, name, around) : false;
}

/** @param {HTMLElement} part @param {string} name @param {Around} around */
function change(part, name, around) {
	if (name === "up") return movePart(part, -1, around);
	if (name === "down") return movePart(part, 1, around);
	return name === "remove" && removePart(part, around);
}

/** True if the script may copy a question: with answers some of its fields are fixed, and the server makes the copy. @param {HTMLElement} question */
const mayCopy = (question) =>
	!question.querySelector(`.locked, [name="${keyOf(question)}.retired"]`);

/**
 * Keys: Enter in an option or a row adds the next, Alt with an arrow moves what has the focus.
 * @param {HTMLFormElement} form
 * @param {Around} around
 */
export function watchPartKeys(form, around) {
	form.addEventListener("keydown", (event) => {
		const { target, key } = event;
		if (!(target instanceof HTMLElement) || event.isComposing || event.ctrlKey || event.metaKey)
			return;
		const line = target.closest("li");
		const isDone =
			key === "Enter" && line && target instanceof HTMLInputElement
				? !event.altKey && addNext(line, around)
				: event.altKey && moveByKey(target, key, around);
		if (isDone) event.preventDefault();
	});
}

/** @param {HTMLElement} entry @param {Around} around */
function addNext(entry, around) {
	const question = questionOf(entry);
	const list = entry.parentElement;
	if (!question || !list || !["option", "row"].includes(kindIn(list))) return false;
	const all = entriesOf(list);
	const next = all[all.indexOf(entry) + 1];
	// An empty one is there already, so that nobody makes many by holding the key.
	if (next && isEmpty(next)) focusIn(next);
	else if (!isEmpty(entry)) addEntry(question, kindIn(list), around, entry);
	return true;
}

/** @param {Element} entry */
function focusIn(entry) {
	const field = entry.querySelector("input:not([type=hidden])");
	if (field instanceof HTMLElement) field.focus();
}

/** @param {HTMLElement} target @param {string} key @param {Around} around */
function moveByKey(target, key, around) {
	const step = { ArrowUp: -1, ArrowDown: 1 }[key];
	// There the key opens the list.
	if (!step || target instanceof HTMLSelectElement) return false;
	const line = target.closest("ol[data-list=o] > li, ol[data-list=r] > li");
	const part = line ?? questionOf(target);
	return part instanceof HTMLElement && movePart(part, step, around);
}

/** Makes options of lines that are pasted into one. @param {HTMLFormElement} form @param {Around} around */
export function watchOptionPaste(form, around) {
	form.addEventListener("paste", (event) => {
		const { target } = event;
		const entry = target instanceof Element ? target.closest("ol[data-list=o] > li") : null;
		const question = entry && questionOf(entry);
		const text = event.clipboardData?.getData("text/plain") ?? "";
		if (!(entry instanceof HTMLElement) || !question) return;
		if (pasteIntoOption(question, entry, text, around)) event.preventDefault();
	});
}

/**
 * Lists questions when somebody is about to choose one in a condition, and follows the choice before the form is saved.
 * @param {HTMLFormElement} form
 * @param {Around} around
 */
export function watchSources(form, { texts, changed }) {
	const sourceIn = (/** @type {Event} */ { target }) =>
		target instanceof HTMLSelectElement && target.name.endsWith(".question") ? target : undefined;
	for (const type of ["pointerdown", "focusin"])
		form.addEventListener(type, (event) => {
			const select = sourceIn(event);
			if (select) fillSources(select, texts);
		});
	form.addEventListener("change", (event) => {
		const select = sourceIn(event);
		if (!select) return;
		changeSource(select);
		changed();
	});
}
