/**
 * What the page gives to the script, in the language of the page.
 * @typedef {{ texts: Record<string, string>, language: string, zone: string }} Shown
 */

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

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

/** Returns the field with a name; of radio buttons the first. @param {HTMLFormElement} form @param {string} name */
export function fieldNamed(form, name) {
	const found = form.elements.namedItem(name);
	const field = found instanceof RadioNodeList ? found[0] : found;
	return isField(field) ? field : undefined;
}

/** @param {unknown} target @returns {target is Field} */
const isField = (target) =>
	target instanceof HTMLInputElement ||
	target instanceof HTMLTextAreaElement ||
	target instanceof HTMLSelectElement;

/** @param {HTMLFormElement} form @param {string} name */
export function textIn(form, name) {
	const field = form.elements.namedItem(name);
	return field && "value" in field ? String(field.value) : "";
}

/** Sets a hidden field of the form. @param {HTMLFormElement} form @param {string} name @param {string} value */
export function setHidden(form, name, value) {
	const field = form.elements.namedItem(name);
	if (field instanceof HTMLInputElement && field.type === "hidden") field.value = value;
}

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
