import { make } from "../../../newsroom/editing/script/elements.browser.js";

const MANY_LETTERS = 100;

/**
 * Says how long a title is that lists and search engines cut off.
 * @param {HTMLInputElement} field
 * @param {Record<string, string>} texts
 * @param {string} language
 */
export function countLetters(field, texts, language) {
	const segments = new Intl.Segmenter(language);
	const note = make("p", { className: "help", role: "status" });
	const count = () => {
		const length = [...segments.segment(field.value)].length;
		note.textContent =
			length > MANY_LETTERS ? (texts.titleLong ?? "").replace("{count}", String(length)) : "";
	};
	field.after(note);
	field.addEventListener("input", count);
	count();
}
