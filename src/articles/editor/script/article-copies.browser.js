import { fieldNamed, textIn } from "../../../newsroom/editing/script/form-values.browser.js";
import { insertText } from "../../../newsroom/editing/script/insert-text.browser.js";
import { comparable } from "../../../newsroom/editing/script/local-copies.browser.js";
import { differenceOf } from "../../../newsroom/editing/script/text-difference.browser.js";

/** @typedef {import("../../../newsroom/editing/script/local-copies.browser.js").Copy} Copy */

/**
 * Returns the fields of a copy that differ from those of the form.
 * @param {HTMLFormElement} form
 * @param {Copy} copy
 */
function differing(form, { fields }) {
	return Object.entries(fields).filter(
		([name, text]) => comparable(text) !== comparable(textIn(form, name)),
	);
}

/**
 * Returns what a copy changes in the form, each with the label of its field.
 * @param {HTMLFormElement} form
 * @param {Copy} copy
 */
export function changesIn(form, copy) {
	return differing(form, copy).map(([name, after]) => ({
		label: fieldNamed(form, name)?.labels?.[0]?.textContent?.trim() ?? "",
		before: textIn(form, name),
		after,
	}));
}

/**
 * Puts the texts of a copy into their fields, so that the browser can undo it and the page saves them.
 * @param {HTMLFormElement} form
 * @param {Copy} copy
 * @returns {boolean}
 */
export function putIn(form, copy) {
	for (const [name, text] of differing(form, copy)) {
		const field = fieldNamed(form, name);
		field?.closest("details")?.setAttribute("open", "");
		if (field instanceof HTMLTextAreaElement || field?.type === "text") {
			const { start, removed, added } = differenceOf(field.value, text);
			insertText(field, { start, end: start + removed.length, text: added });
			continue;
		}
		const named = form.elements.namedItem(name);
		if (named && "value" in named) named.value = text;
		field?.dispatchEvent(new Event("change", { bubbles: true }));
	}
	return true;
}
