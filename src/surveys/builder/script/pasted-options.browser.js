import { isField } from "../../../newsroom/editing/script/form-values.browser.js";
import { listFor, makeEntry, takeOut } from "./part-making.browser.js";
import { renumberLines } from "./part-numbers.browser.js";
import { linesOf, MOST_OPTIONS } from "./pasted-lines.browser.js";
import { entriesOf, keyOf, surveyLanguages } from "./questions-in-form.browser.js";

/** @typedef {import("./builder-actions.browser.js").Around} Around */

/**
 * Makes an option of each line of a text that is pasted into an option. A text of one line is left to the browser.
 * @param {HTMLElement} question
 * @param {HTMLElement} entry the option
 * @param {string} text
 * @param {Around} around
 */
export function pasteIntoOption(question, entry, text, around) {
	const lines = linesOf(text, surveyLanguages().length);
	if (lines.length < 2) return false;
	return putLines(question, lines, text, around, entry);
}

/** Makes options of the lines in the field for many. @param {HTMLElement} question @param {Around} around */
export function pasteFromField(question, around) {
	const field = pasteFieldOf(question);
	const lines = linesOf(field?.value ?? "", surveyLanguages().length);
	if (!field || lines.length === 0) return true;
	const { value } = field;
	field.value = "";
	return putLines(question, lines, value, around);
}

/** @param {Element} question */
function pasteFieldOf(question) {
	const field = document.getElementById(`${keyOf(question)}.paste`);
	return field instanceof HTMLTextAreaElement ? field : undefined;
}

/**
 * @param {HTMLElement} question
 * @param {string[][]} lines
 * @param {string} text that of the lines
 * @param {Around} around
 * @param {HTMLElement} [entry] the option into which they are pasted
 */
function putLines(question, lines, text, around, entry) {
	const list = listFor(question, "option");
	if (!list) return false;
	// Options that are empty give way, as they do on the server.
	const empty = entriesOf(list).filter(isEmpty);
	const count = entriesOf(list).length - empty.length + lines.length;
	if (count > MOST_OPTIONS) return leaveInField(question, text, count, around);
	const made = lines.flatMap((texts) => makeOption(question, texts) ?? []);
	const after = entry && !isEmpty(entry) ? entry : undefined;
	if (after) after.after(...made);
	else if (entry) entry.after(...made);
	else list.append(...made);
	const takenOut = empty.map(takeOut);
	finish(list, made, takenOut, around);
	return true;
}

/**
 * @param {Element} list
 * @param {HTMLElement[]} made
 * @param {ReturnType<typeof takeOut>[]} takenOut
 * @param {Around} around
 */
function finish(list, made, takenOut, { texts, say, changed, undo }) {
	renumberLines(list);
	changed();
	const said = (texts.pasted ?? "").replace("{count}", `${made.length}`);
	const last = made.at(-1);
	if (last)
		undo.show({
			...{ text: said, place: last },
			undo: () => {
				for (const option of made) option.remove();
				for (const { putBack } of takenOut) putBack();
				renumberLines(list);
				return list.querySelector("input:not([type=hidden])") ?? undefined;
			},
		});
	const field = last?.querySelector("input:not([type=hidden])");
	if (field instanceof HTMLElement) field.focus();
	say(said);
}

/**
 * Leaves a list that is too long in the field for many options, where nothing of it is lost.
 * @param {HTMLElement} question
 * @param {string} text
 * @param {number} count
 * @param {Around} around
 */
function leaveInField(question, text, count, { texts, say, changed }) {
	const field = pasteFieldOf(question);
	if (!field) return false;
	field.closest("details")?.setAttribute("open", "");
	field.value = [field.value, text].filter((one) => one.trim() !== "").join("\n");
	changed();
	field.focus();
	say(
		(texts.tooManyOptions ?? "")
			.replace("{count}", `${count}`)
			.replace("{most}", `${MOST_OPTIONS}`),
	);
	return true;
}

/** @param {HTMLElement} question @param {string[]} texts */
function makeOption(question, texts) {
	const option = makeEntry(keyOf(question), "option");
	for (const [index, language] of surveyLanguages().entries()) {
		const field = option?.querySelector(`[name$=".label.${language}"]`);
		if (isField(field)) field.value = texts[index] ?? "";
	}
	return option;
}

/** Says if nothing is typed into an option, and nobody has chosen it. @param {Element} entry */
export function isEmpty(entry) {
	/** @type {NodeListOf<HTMLInputElement>} */
	const fields = entry.querySelectorAll(
		'input:not([type="hidden"]), [name$=".value"], [name$=".id"]',
	);
	return [...fields].every(({ value }) => value.trim() === "");
}
