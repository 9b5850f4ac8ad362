import { make, withoutMoving } from "../../../newsroom/editing/script/elements.browser.js";
import { listOf } from "../../../newsroom/editing/script/remarks.browser.js";

/** @typedef {import("../../../newsroom/editing/script/save-request.browser.js").Remark} Remark */

const PLACES = new Map([
	["image", "pictures"],
	["form", "editor"],
]);
const idOf = (/** @type {string} */ field) => PLACES.get(field) ?? field;

/**
 * Lists what publishing would refuse, and what somebody should look at first, as the page does without a script.
 * @param {HTMLElement} place
 * @param {{ errors?: Remark[], hints?: Remark[] }} answer
 * @param {Record<string, string>} texts
 */
export function showFindings(place, { errors = [], hints = [] }, texts) {
	const said = JSON.stringify([errors, hints]);
	if (place.dataset.said === said) return;
	place.dataset.said = said;
	const { errors: missing = "", hints: look = "", hintsHelp = "", mend = "" } = texts;
	const button = { type: "submit", name: "do", value: "typography", className: "quiet small" };
	withoutMoving(() => {
		place.replaceChildren(
			...(errors.length > 0 ? [make("h2", {}, missing), listOf(errors, idOf)] : []),
			...(hints.length > 0
				? [make("h2", {}, look), make("p", {}, hintsHelp), listOf(hints, idOf)]
				: []),
			...(hints.some(({ isMendable }) => isMendable) ? [make("button", button, mend)] : []),
		);
	});
}

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
