import { strFromU8, unzipSync } from "fflate";
import { childrenOf, type Element, parseXml } from "./xml.ts";

/** A sheet as Excel would read it. */
export interface ReadSheet {
	rows: (string | number)[][];
	xml: Element;
}

/** Reads the sheets of a workbook by their names, with days and times written as ISO 8601 does. */
export function sheetsOf(file: Uint8Array): Record<string, ReadSheet> {
	const parts = unzipSync(file);
	const part = (path: string) => parseXml(strFromU8(parts[path] ?? new Uint8Array()));
	const targets = new Map(
		part("xl/_rels/workbook.xml.rels").children.map(({ attributes }) => [
			attributes.Id,
			`xl/${attributes.Target}`,
		]),
	);
	const styles = part("xl/styles.xml");
	const formats = childrenOf(childrenOf(styles, "cellXfs")[0], "xf").map(
		({ attributes }) => attributes.numFmtId ?? "0",
	);
	const [list] = childrenOf(part("xl/workbook.xml"), "sheets");
	return Object.fromEntries(
		childrenOf(list, "sheet").map(({ attributes }) => {
			const xml = part(targets.get(attributes["r:id"]) ?? "");
			return [attributes.name ?? "", { xml, rows: rowsOf(xml, formats) }];
		}),
	);
}

function rowsOf(sheet: Element, formats: string[]): (string | number)[][] {
	return childrenOf(childrenOf(sheet, "sheetData")[0], "row").map((row) => {
		const cells: (string | number)[] = [];
		for (const cell of row.children) {
			const index = columnIndex(cell.attributes.r ?? "");
			while (cells.length < index) cells.push("");
			cells.push(readCell(cell, formats));
		}
		return cells;
	});
}

function columnIndex(reference: string): number {
	const letters = reference.replace(/\d/g, "");
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function readCell(cell: Element, formats: string[]): string | number {
	if (cell.attributes.t === "inlineStr") {
		const [inside] = childrenOf(cell, "is");
		const text = childrenOf(inside, "t")[0]?.text ?? "";
		return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code) =>
			String.fromCharCode(parseInt(code, 16)),
		);
	}
	const number = Number(childrenOf(cell, "v")[0]?.text);
	const format = formats[Number(cell.attributes.s ?? 0)];
	const instant = new Date(Math.round((number - 25_569) * 86_400) * 1000).toISOString();
	if (format === "164") return instant.slice(0, 10);
	return format === "165" ? instant.slice(0, 19).replace("T", " ") : number;
}
