/** The most options that a question has. */
export const MOST_OPTIONS = 200;

/**
 * Returns the lines of a text that are not empty, each with its texts in so many languages: between them stands a
 * tab, as in a table, or a vertical bar. The server reads the field for many options alike.
 * @param {string} text
 * @param {number} languages
 * @returns {string[][]}
 */
export function linesOf(text, languages) {
	return text
		.split(/\r\n|\r|\n/)
		.filter((line) => line.trim() !== "")
		.map((line) => (languages === 1 ? [line] : line.split(/[\t|]/)).map(tidy))
		.map((parts) => parts.slice(0, languages));
}

/** Takes the mark of a list away, and the spaces around a text. @param {string} text */
const tidy = (text) => text.replace(/^\s*[•‣◦▪–*-]\s+/, "").trim();
