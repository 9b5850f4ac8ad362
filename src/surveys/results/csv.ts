/** The value of a cell; undefined leaves it empty. */
export type Cell = string | number | boolean | undefined;

/** A dialect of CSV. */
export interface Dialect {
	/** The first characters of the file. */
	start: string;
	separator: string;
	decimal: string;
	/** True for texts that a spreadsheet would change, beside formulas. */
	isMistaken: (text: string) => boolean;
}

// Excel turns these into numbers, times and days: 01067 loses its zero, 2-3 becomes the second of March.
const FIGURES = /^(?=.*\d)[\d\s.,:/+\-%€$e]+$/i;
const NUMBER = /^-?(?:0|[1-9]\d{0,14})$/;
const DAY = /^(?:\d{4}-\d\d-\d\d|\d\d\.\d\d\.\d{4})(?: \d\d:\d\d:\d\d)?$/;

/** CSV for programs (RFC 4180). */
export const plain: Dialect = { start: "", separator: ",", decimal: ".", isMistaken: () => false };

/** CSV that an Excel with German settings opens by a double click. Without the byte order mark it does not read UTF-8. */
export const excel: Dialect = {
	start: "\uFEFF",
	separator: ";",
	decimal: ",",
	isMistaken: (text) => FIGURES.test(text) && !NUMBER.test(text) && !DAY.test(text),
};

/** Writes a line of a table, with its end (RFC 4180 §2). Booleans become 1 and 0, which every program can add up. */
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

// A formula begins with these (OWASP, CSV Injection), or with their full-width forms.
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
const NEGATIVE = /^-\d{1,15}(?:[.,]\d{1,15})?$/;

// A program that splits lines at other separators than ours would find one behind any of these.
const INNER_FORMULA =
	/([;,|\t\r\n])(?='*[^\S\t\r\n]*[=+\-@＝＋－＠])(?!'*[^\S\t\r\n]*-\d{1,15}(?:[.,]\d{1,15})?(?:[;,|\t\r\n]|$))/g;

/**
 * Puts an apostrophe before a text that a spreadsheet would calculate or change, and behind each separator
 * inside it that a formula follows. Nothing is lost: where apostrophes were typed before such a text,
 * there is one more, so that removing one gives what was typed.
 */
function escapeFormula(text: string, { isMistaken }: Dialect): string {
	const bare = text.replace(/^'+/, "");
	const isFormula = FORMULA.test(bare) && !NEGATIVE.test(bare);
	const inner = text.replace(INNER_FORMULA, "$1'");
	return isFormula || isMistaken(bare) ? `'${inner}` : inner;
}
