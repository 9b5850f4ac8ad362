import { isField, textIn } from "../../../newsroom/editing/script/form-values.browser.js";

/** Fields that say from where a form is sent; the others are what somebody writes. */
const CONTEXT = ["page", "tag", "revision", "format"];
/** Fields that count only with the button that publishes, plans or uploads. */
const NOT_SAVED = new Set([
	...CONTEXT,
	"do",
	"seq",
	"seen",
	"publish_at",
	"publish_at_fold",
	"picture",
]);

/**
 * Returns the name of the field of this form that an event is about, if it is saved.
 * @param {Event} event
 * @param {HTMLFormElement} form
 */
export function fieldOf({ target }, form) {
	return isField(target) && target.form === form && !NOT_SAVED.has(target.name) ? target.name : "";
}

/**
 * Returns what a save sends: the fields that changed, and where they come from.
 * @param {HTMLFormElement} form
 * @param {string[]} names
 * @param {number} seq
 */
export function bodyOf(form, names, seq) {
	const body = new URLSearchParams({ do: "save", seq: String(seq) });
	for (const name of [...CONTEXT, ...names]) body.set(name, textIn(form, name));
	return body;
}
