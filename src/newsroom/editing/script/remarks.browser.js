import { make } from "./elements.browser.js";

/** @typedef {import("./save-request.browser.js").Remark} Remark */

/**
 * Marks the fields that errors are about, and no others.
 * @param {HTMLFormElement} form
 * @param {Remark[]} errors
 */
export function markFields(form, errors) {
	const wrong = new Set(errors.map(({ field }) => field));
	for (const field of form.querySelectorAll("input[name], textarea[name], select[name]")) {
		const name = field.getAttribute("name") ?? "";
		if (wrong.has(name)) field.setAttribute("aria-invalid", "true");
		else field.removeAttribute("aria-invalid");
		// The fault of the former value, which the page shows.
		if (!wrong.has(name)) document.getElementById(`${field.id}-fault`)?.remove();
	}
}

/**
 * Returns remarks as a list of links to the fields that they are about.
 * @param {Remark[]} remarks
 * @param {(field: string) => string} idOf returns the id of the field with a name
 */
export function listOf(remarks, idOf) {
	const items = remarks.map(({ field, text }) =>
		make("li", {}, make("a", { href: `#${idOf(field)}` }, text)),
	);
	return make("ul", {}, ...items);
}
