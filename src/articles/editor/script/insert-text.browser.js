/**
 * Puts text in the place of a part of a field, as if somebody had typed it: the browser can undo it.
 * @param {HTMLInputElement | HTMLTextAreaElement} field
 * @param {{ start: number, end: number, text: string, select?: [number, number] }} edit
 */
export function insertText(field, { start, end, text, select }) {
	field.focus({ preventScroll: true });
	field.setSelectionRange(start, end);
	if (text === "" && start === end) return;
	const isDone =
		text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
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
