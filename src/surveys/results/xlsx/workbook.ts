import { type CellStyle, columnName, rowXml, type WorkbookCell } from "./cell-xml.ts";
import {
	type CalendarFormats,
	CONTENT_TYPES,
	ROOT_RELATIONS,
	sheetEnd,
	sheetPath,
	sheetStart,
	stylesXml,
	workbookRelations,
	workbookXml,
} from "./workbook-parts.ts";
import { type ArchivedFile, toZip } from "./zip-parts.ts";

/** The limits of Excel. */
export const MAX_COLUMNS = 16_384;
export const MAX_ROWS = 1_048_576;
/** A sheet in a ZIP has at most 4 GiB; a character takes at most 3 bytes. */
const MAX_CHARACTERS = 1_000_000_000;

export interface WorkbookColumn {
	header: string;
	/** In characters. */
	width: number;
}

/** A table of a workbook. */
export interface WorkbookSheet {
	name: string;
	columns: WorkbookColumn[];
	/** The rows below the header, in portions that are read one at a time. */
	portions: AsyncIterable<WorkbookCell[][]> | Iterable<WorkbookCell[][]>;
	style?: CellStyle;
	/** The number of rows after which it goes on in a further sheet; Excel's by default. */
	maxRows?: number;
}

/** Writes a workbook of Excel (ECMA-376) while its rows are read. */
export function toWorkbook(
	sheets: Iterable<WorkbookSheet>,
	formats: CalendarFormats,
): AsyncGenerator<Uint8Array, void> {
	return toZip(workbookFiles(sheets, formats));
}

async function* workbookFiles(
	sheets: Iterable<WorkbookSheet>,
	formats: CalendarFormats,
): AsyncGenerator<ArchivedFile, void> {
	yield { name: "[Content_Types].xml", parts: [CONTENT_TYPES] };
	yield { name: "_rels/.rels", parts: [ROOT_RELATIONS] };
	yield { name: "xl/styles.xml", parts: [stylesXml(formats)] };
	const names: string[] = [];
	for (const sheet of sheets) {
		const rows = eachRow(sheet);
		let part = new SheetPart(sheet, rows, await rows.next());
		for (let count = 1; ; count++) {
			names.push(count === 1 ? sheet.name : `${sheet.name} (${count})`);
			yield { name: sheetPath(names.length), parts: part.text() };
			if (part.next.done) break;
			part = new SheetPart(sheet, rows, part.next);
		}
	}
	yield { name: "xl/workbook.xml", parts: [workbookXml(names)] };
	yield { name: "xl/_rels/workbook.xml.rels", parts: [workbookRelations(names)] };
}

type Rows = AsyncGenerator<WorkbookCell[] | undefined, void>;

/** Returns each row, and undefined at the end of each portion. */
async function* eachRow({ portions }: WorkbookSheet): Rows {
	for await (const portion of portions) {
		yield* portion;
		yield undefined;
	}
}

/** As much of a table as fits into one sheet. */
class SheetPart {
	/** The row that comes next; when its text was read, the first one that did not fit. */
	next: IteratorResult<WorkbookCell[] | undefined, void>;
	#sheet: WorkbookSheet;
	#rows: Rows;

	constructor(sheet: WorkbookSheet, rows: Rows, first: SheetPart["next"]) {
		this.#sheet = sheet;
		this.#rows = rows;
		this.next = first;
	}

	async *text(): AsyncGenerator<string, void> {
		const { columns, style = "plain", maxRows = MAX_ROWS } = this.#sheet;
		const header = columns.map((column) => column.header);
		let text = sheetStart(columns.map(({ width }) => width)) + rowXml(1, header, "header");
		let [row, length] = [1, 0];
		while (!this.next.done && (!this.next.value || row < maxRows) && length < MAX_CHARACTERS) {
			if (this.next.value) text += rowXml(++row, this.next.value, style);
			else {
				length += text.length;
				yield text;
				text = "";
			}
			this.next = await this.#rows.next();
		}
		yield text + sheetEnd(`A1:${columnName(columns.length - 1)}${row}`);
	}
}
