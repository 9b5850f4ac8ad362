/** What stands in a cell; undefined leaves it empty. */
export type Cell = string | number | boolean | undefined;

/** A way of writing tables. */
export interface Dialect {
	/** What the file begins with. */
	start: string;
	separator: string;
	decimal: string;
	/** Texts that a spreadsheet would take for something else, beside formulas. */
	isMistaken: (text: string) => boolean;
}

// What Excel makes numbers, times and days of: 01067 loses its zero, 2-3 becomes the second of March.
const FIGURES = /^(?=.*\d)[\d\s.,:/+\-%€$e]+$/i;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})$/;
const DAY = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d)?$/;

/** RFC 4180, for programs. */
export const plain: Dialect = { start: "", separator: ",", decimal: ".", isMistaken: () => false };

/** What an Excel with German settings opens by a double click: without the mark it reads no UTF-8. */
export const excel: Dialect = {
	start: "\uFEFF",
	separator: ";",
	decimal: ",",
	isMistaken: (text) => FIGURES.test(text) && !NUMBER.test(text) && !DAY.test(text),
};

/** A line of a table, with its end (RFC 4180 §2); booleans are 1 and 0, which every program can add up. */
export function csvLine(cells: Cell[], dialect: Dialect): string {
	const { separator } = dialect;
	return `${cells.map((cell) => quoted(written(cell, dialect), separator)).join(separator)}\r\n`;
}

function written(cell: Cell, dialect: Dialect): string {
	if (cell === undefined) return "";
	if (typeof cell === "string") return escapeFormula(cell, dialect);
	return String(Number(cell)).replace(".", dialect.decimal);
}

function quoted(text: string, separator: string): string {
	const isSafe = !text.includes(separator) && !/["\t\r\n]|^\s|\s$/.test(text);
	return isSafe ? text : `"${text.replaceAll('"', '""')}"`;
}

// OWASP, CSV Injection: with these a formula begins. Full-width signs count as the common ones.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NEGATIVE = /^-\d{1,15}(?:[.,]\d{1,15})?$/;

/**
 * A text with an apostrophe before it, where a spreadsheet would reckon with it. Nothing is lost: such a
 * text that has apostrophes of its own gets one more, so that taking one away gives what was typed.
 */
function escapeFormula(text: string, { isMistaken }: Dialect): string {
	const bare = text.replace(/^'+/, "");
	const isFormula = FORMULA.test(bare) && !NEGATIVE.test(bare);
	return isFormula || isMistaken(bare) ? `'${text}` : text;
}
