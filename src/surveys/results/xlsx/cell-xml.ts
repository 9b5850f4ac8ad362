/** A day or an instant of the calendar, as Excel counts it: in days since 30 December 1899. */
export interface CalendarCell {
	serial: number;
	style: "day" | "time";
}

/** The value of a cell of a workbook; undefined leaves it empty. */
export type WorkbookCell = string | number | boolean | CalendarCell | undefined;

/** The positions of the styles in styles.xml. */
export const STYLES = { plain: 0, header: 1, day: 2, time: 3, formulaLike: 4, wrapped: 5 };
export type CellStyle = keyof typeof STYLES;

/** Excel cuts longer texts off, in UTF-16 code units. */
const MAX_CELL_LENGTH = 32_767;

const DAY_MS = 86_400_000;
const EPOCH = Date.parse("1899-12-30T00:00:00Z");
/** Excel takes 1900 for a leap year, and knows no day before it: from here on all programs agree. */
const FIRST_DAY = "1900-03-01";

// XML does not have these; Excel writes them, and what looks like such an escape, as _xHHHH_ (ECMA-376 §22.9.2.19).
const UNWRITABLE = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|_(?=x[\dA-Fa-f]{4}_)/gu;
const MARKUP = /[&<>"]/g;
const ENTITIES: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
};

/** Returns a day, such as 2024-07-15, as a date; one before March 1900 stays a text. */
export function dayCell(day: string): WorkbookCell {
	const serial = serialOf(`${day}T00:00:00Z`);
	return day < FIRST_DAY || serial === undefined ? day : { serial, style: "day" };
}

/** Returns a local time, such as 2024-07-15 14:30:05, as a date with its time. */
export function timeCell(localTime: string): WorkbookCell {
	const serial = serialOf(`${localTime.replace(" ", "T")}Z`);
	return serial === undefined ? localTime : { serial, style: "time" };
}

function serialOf(instant: string): number | undefined {
	const time = Date.parse(instant);
	return Number.isNaN(time) ? undefined : (time - EPOCH) / DAY_MS;
}

/**
 * Writes a row of cells. A text is an inline string, which no program takes for a formula; one that begins
 * like a formula also stays a text when somebody edits it (`quotePrefix`). Throws if a text is too long for Excel.
 */
export function rowXml(row: number, cells: WorkbookCell[], style: CellStyle = "plain"): string {
	const written = cells.map((cell, index) => cellXml(cell, `${columnName(index)}${row}`, style));
	return `<row r="${row}">${written.join("")}</row>`;
}

function cellXml(cell: WorkbookCell, at: string, style: CellStyle): string {
	if (cell === undefined || cell === "") return "";
	if (typeof cell === "string") return textXml(cell, at, style);
	if (typeof cell === "number") return `<c r="${at}"${styleXml(style)}><v>${cell}</v></c>`;
	if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
	return `<c r="${at}"${styleXml(cell.style)}><v>${cell.serial}</v></c>`;
}

function textXml(text: string, at: string, style: CellStyle): string {
	if (text.length > MAX_CELL_LENGTH) throw new Error(`The cell ${at} is too long for Excel`);
	const isFormulaLike = style === "plain" && /^[=+\-@]/.test(text);
	const written = styleXml(isFormulaLike ? "formulaLike" : style);
	return `<c r="${at}" t="inlineStr"${written}><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}

const styleXml = (style: CellStyle) => (style === "plain" ? "" : ` s="${STYLES[style]}"`);

/** Escapes a text for a workbook, so that Excel reads back each character. */
export function escapeText(text: string): string {
	return text.replace(UNWRITABLE, hexEscape).replace(MARKUP, (mark) => ENTITIES[mark] ?? "");
}

function hexEscape(character: string): string {
	const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
	return `_x${code}_`;
}

const names: string[] = [];

/** Returns the name of a column: A to Z, then AA. */
export function columnName(index: number): string {
	const known = names[index];
	if (known !== undefined) return known;
	const rest = Math.floor(index / 26);
	const name = (rest > 0 ? columnName(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
	names[index] = name;
	return name;
}
