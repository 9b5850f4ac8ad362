import { escapeText } from "./cell-xml.ts";

const DECLARATION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The notation of days and times in the language, as a format of Excel. */
export interface CalendarFormats {
	day: string;
	time: string;
}

export const sheetPath = (number: number) => `xl/worksheets/sheet${number}.xml`;

/** The types of all files; any other XML is a sheet, because nobody knows yet how many there will be. */
export const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`;

export const ROOT_RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** Writes the styles, in the order of STYLES. */
export function stylesXml({ day, time }: CalendarFormats): string {
	const top = `<alignment vertical="top" wrapText="1"/>`;
	const xf = (attributes: string, inside = "") =>
		`<xf fontId="0" fillId="0" borderId="0" xfId="0" ${attributes}>${inside}</xf>`;
	const styles = [
		xf(`numFmtId="0"`),
		`<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1">${top}</xf>`,
		xf(`numFmtId="164" applyNumberFormat="1"`),
		xf(`numFmtId="165" applyNumberFormat="1"`),
		xf(`numFmtId="0" quotePrefix="1"`),
		xf(`numFmtId="0" applyAlignment="1"`, top),
	];
	return `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="${escapeText(day)}"/><numFmt numFmtId="165" formatCode="${escapeText(time)}"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join("")}</cellXfs></styleSheet>`;
}

/** Writes the list of sheets, in their order. */
export function workbookXml(sheets: string[]): string {
	const list = sheets.map(
		(name, index) =>
			`<sheet name="${escapeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
	);
	return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join("")}</sheets></workbook>`;
}

/** Writes where the sheets and styles of the workbook are. */
export function workbookRelations(sheets: string[]): string {
	const styles = `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/>`;
	const list = sheets.map(
		(_, index) =>
			`<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
	);
	return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}${styles}</Relationships>`;
}

/** Writes the beginning of a sheet, whose first row stays in view. Widths are in characters. */
export function sheetStart(widths: number[]): string {
	const columns = widths.map(
		(width, index) =>
			`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
	);
	return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns.join("")}</cols><sheetData>`;
}

/** Writes the end of a sheet, with a filter on all its cells (such as A1:F20). */
export function sheetEnd(cells: string): string {
	return `</sheetData><autoFilter ref="${cells}"/></worksheet>`;
}
