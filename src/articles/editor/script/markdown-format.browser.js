/**
 * A change of a text, and what is selected afterwards.
 * @typedef {{ start: number, end: number, text: string, select: [number, number] }} Edit
 *
 * A text with its selection.
 * @typedef {{ value: string, start: number, end: number }} Selected
 */

const NEW_ADDRESS = "https://";

/** Sets a selection, or the word at the caret, in bold; takes that back if it is. @param {Selected} selected */
export const toBold = (selected) => inMarks(selected, "**");

/** @param {Selected} selected */
export const toItalic = (selected) => inMarks(selected, "*");

/** @param {Selected} selected */
export const toHeading = (selected) => onLines(selected, "## ", /^#{1,6} +/);

/** @param {Selected} selected */
export const toList = (selected) => onLines(selected, "- ", /^(?:[-*+]|\d+[.)]) +/);

/** @param {Selected} selected */
export const toQuote = (selected) => onLines(selected, "> ", /^> ?/);

/**
 * Makes a link of a selection. What is missing is selected: the address, or the text for a selected address.
 * @param {Selected} selected
 * @returns {Edit}
 */
export function toLink({ value, start, end }, address = NEW_ADDRESS) {
	const text = value.slice(start, end);
	if (isAddress(text)) return { start, end, text: `[](${text})`, select: [start + 1, start + 1] };
	const at = start + text.length + 3;
	const isNew = address === NEW_ADDRESS;
	const after = at + address.length;
	/** @type {[number, number]} */
	const select =
		text === "" ? [start + 1, start + 1] : isNew ? [at, after] : [after + 1, after + 1];
	return { start, end, text: `[${text}](${address})`, select };
}

/** @param {string} text */
export const isAddress = (text) => /^https?:\/\/[^\s<>()]+$/.test(text);

/**
 * @param {Selected} selected
 * @param {"*" | "**"} mark
 * @returns {Edit}
 */
function inMarks(selected, mark) {
	const { value } = selected;
	const [start, end] = withoutSpace(selected.start < selected.end ? selected : wordAt(selected));
	const before = countBack(value, start);
	const after = countOn(value, end);
	const has = (/** @type {number} */ count) => (mark === "**" ? count >= 2 : count % 2 === 1);
	const { length } = mark;
	const text = value.slice(start, end);
	if (text !== "" && has(before) && has(after))
		return {
			start: start - length,
			end: end + length,
			text,
			select: [start - length, end - length],
		};
	const inside = /^(\*+)([\s\S]*?)(\*+)$/.exec(text);
	if (inside && has(inside[1]?.length ?? 0) && has(inside[3]?.length ?? 0))
		return { start, end, text: text.slice(length, -length), select: [start, end - 2 * length] };
	return { start, end, text: mark + text + mark, select: [start + length, end + length] };
}

/**
 * Puts a mark before every line of the selection, or takes it away if all have it.
 * @param {Selected} selected
 * @param {string} mark
 * @param {RegExp} former marks of the same kind
 * @returns {Edit}
 */
function onLines({ value, start: from, end: to }, mark, former) {
	const start = value.lastIndexOf("\n", from - 1) + 1;
	const lineEnd = value.indexOf("\n", to > from ? to - 1 : to);
	const end = lineEnd === -1 ? value.length : lineEnd;
	const lines = value.slice(start, end).split("\n");
	const full = lines.filter((line) => line.trim() !== "");
	const areMarked = full.length > 0 && full.every((line) => line.startsWith(mark));
	const text = lines
		.map((line) =>
			line.trim() === "" && lines.length > 1
				? line
				: (areMarked ? "" : mark) + line.replace(former, ""),
		)
		.join("\n");
	if (from < to) return { start, end, text, select: [start, start + text.length] };
	const caret = Math.max(start, from + text.length - (end - start));
	return { start, end, text, select: [caret, caret] };
}

/** @param {Selected} selected @returns {Selected} */
function wordAt({ value, start }) {
	let [from, to] = [start, start];
	while (from > 0 && /[\p{L}\p{N}-]/u.test(value[from - 1] ?? "")) from--;
	while (to < value.length && /[\p{L}\p{N}-]/u.test(value[to] ?? "")) to++;
	return { value, start: from, end: to };
}

/** @param {Selected} selected @returns {[number, number]} */
function withoutSpace({ value, start, end }) {
	const text = value.slice(start, end);
	if (text.trim() === "") return [start, end];
	return [start + text.length - text.trimStart().length, start + text.trimEnd().length];
}

/** @param {string} value @param {number} at */
function countBack(value, at) {
	let count = 0;
	while (value[at - 1 - count] === "*") count++;
	return count;
}

/** @param {string} value @param {number} at */
function countOn(value, at) {
	let count = 0;
	while (value[at + count] === "*") count++;
	return count;
}
