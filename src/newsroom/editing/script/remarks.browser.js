import { make } from "./elements.browser.js";

/** @typedef {import("./save-request.browser.js").Remark} Remark */

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
