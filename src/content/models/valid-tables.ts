import type { Element, ElementContent } from "hast";
import { isBlank, isElement, made } from "./categories.ts";

const MAX_COLUMNS = 1000;
const PLACES: Readonly<Record<string, number>> = { caption: 0, thead: 1, tbody: 2, tfoot: 3 };

const placeOf = (node: ElementContent) =>
	node.type === "element" ? (PLACES[node.tagName] ?? 2) : 2;

const elementsOf = (nodes: ElementContent[]) => nodes.filter((node) => node.type === "element");

// HTML §4.9.11: a cell spans at least one column, and no row after those of its group.
function boundSpans(rows: Element[]): void {
	for (const [index, row] of rows.entries()) {
		for (const { properties } of elementsOf(row.children)) {
			const columns = Number(properties.colSpan ?? 1);
			if (columns < 1 || columns > MAX_COLUMNS) delete properties.colSpan;
			const rowsLeft = rows.length - index;
			if (Number(properties.rowSpan ?? 1) > rowsLeft) properties.rowSpan = rowsLeft;
			if (Number(properties.rowSpan) === 1) delete properties.rowSpan;
		}
	}
}

const spansRows = (row: Element) =>
	elementsOf(row.children).some(({ properties }) => (properties.rowSpan ?? 1) !== 1);

function rowsWithCells(group: Element): void {
	const rows = elementsOf(group.children);
	if (!rows.some(spansRows))
		group.children = group.children.filter(
			(row) => row.type !== "element" || elementsOf(row.children).length > 0,
		);
	boundSpans(elementsOf(group.children));
}

/** HTML §4.9.1: a table has at most one caption, head and foot, in that order. More captions stand before it. */
export function validTable(table: Element): ElementContent[] {
	const parts = elementsOf(table.children);
	const captions = parts.filter((part) => part.tagName === "caption");
	for (const name of ["thead", "tfoot"])
		for (const more of parts.filter((part) => part.tagName === name).slice(1))
			more.tagName = "tbody";
	for (const part of parts) if (part.tagName !== "caption") rowsWithCells(part);
	const kept = table.children.filter(
		(node) => !captions.slice(1).some((caption) => caption === node),
	);
	const isInOrder = parts.every(
		(part, index) => placeOf(parts[index - 1] ?? part) <= placeOf(part),
	);
	const children = isInOrder
		? kept
		: kept.filter((node) => !isBlank(node)).sort((a, b) => placeOf(a) - placeOf(b));
	const before = captions.slice(1).map(({ children: said }) => made("p", said));
	const hasContent = children.some((node) => isElement(node, "caption", "thead", "tbody", "tfoot"));
	return hasContent ? [...before, { ...table, children }] : before;
}
