import { make } from "../../../newsroom/editing/script/elements.browser.js";

/** Makes the box of an answer, in a label that has no words yet. @param {string} name @param {string} value */
export function makeBox(name, value) {
	const box = make("input", { type: "checkbox", id: `${name}.${value}`, name, value });
	make("label", {}, box, make("span"));
	return box;
}

/** Returns the boxes of the answers of a condition. @param {Element} place @returns {HTMLInputElement[]} */
export const boxesIn = (place) => [...place.querySelectorAll("input")];

/** Returns the answers that are chosen. @param {Element} place */
export const chosenIn = (place) =>
	boxesIn(place)
		.filter(({ checked }) => checked)
		.map(({ value }) => value);
