/** Each new line takes Chromium longer, the longer the field is: 100 lines into 100 KB take 0.3 s. */
const MOST_LINES_BY_LENGTH = 20_000_000;

/**
 * Puts text in the place of a part of a field, as if somebody had typed it: the browser can undo it. Only if that
 * would take it seconds, it cannot.
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @param {{ start: number, end: number, text: string, select?: [number, number] }} edit
 */
export function insertText(field, { start, end, text, select }) {
	field.focus({ preventScroll: true });
	field.setSelectionRange(start, end);
	if (text === "" && start === end) return;
	const isDone =
		text === ""
			? document.execCommand("delete")
			: !isTooLong(field, text) && document.execCommand("insertText", false, text);
	if (!isDone) {
		field.setRangeText(text, start, end, "end");
		field.dispatchEvent(new InputEvent("input", { bubbles: true }));
	}
	if (select) field.setSelectionRange(...select);
}

/**
 * Does the same while somebody may be typing elsewhere: focus and selection stay with what they were in.
 * @param {HTMLTextAreaElement} field
 * @param {{ start: number, end: number, text: string }} edit
 */
export function insertQuietly(field, edit) {
	const active = document.activeElement;
	const { selectionStart, selectionEnd, scrollTop } = field;
	const shift = edit.text.length - (edit.end - edit.start);
	const moved = (/** @type {number} */ at) =>
		at >= edit.end ? at + shift : Math.min(at, edit.start);
	insertText(field, { ...edit, select: [moved(selectionStart), moved(selectionEnd)] });
	field.scrollTop = scrollTop;
	if (active instanceof HTMLElement && active !== field) active.focus({ preventScroll: true });
}

/** @param {HTMLInputElement | HTMLTextAreaElement} field @param {string} text */
const isTooLong = (field, text) =>
	text.split("\n").length * (field.value.length + text.length) > MOST_LINES_BY_LENGTH;
