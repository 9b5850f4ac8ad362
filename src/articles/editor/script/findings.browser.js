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
