/**
 * What the page gives to the script, in the language of the page.
 * @typedef {{ texts: Record<string, string>, language: string, zone: string }} Shown
 */

/** @typedef {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} Field */

/** Returns the field with a name; of radio buttons the first. @param {HTMLFormElement} form @param {string} name */
export function fieldNamed(form, name) {
	const found = form.elements.namedItem(name);
	const field = found instanceof RadioNodeList ? found[0] : found;
	return isField(field) ? field : undefined;
}

/** @param {unknown} target @returns {target is Field} */
export const isField = (target) =>
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
