import type { Element, ElementContent, Root } from "hast";
import { ContentTooComplex } from "../content-too-complex.ts";
import { made } from "../models/categories.ts";
import { elementsIn, HEADINGS, isBlock, isEmpty, isStrong, replaceNodes } from "./nodes.ts";

const MAX_CELLS = 20_000;
const LISTS = new Set(["ul", "ol", "dl", "table", "hr", "blockquote"]);

/** Makes every table one that Markdown can show: a head, one line for each cell. What is only a layout becomes blocks. */
export function tidyTables(tree: Root): void {
	replaceNodes(tree, (node): ElementContent[] => {
		if (node.type !== "element" || node.tagName !== "table") return [node];
		const rows = elementsIn(node, "tr").map((row) => elementsIn(row, "td", "th"));
		if (isLayout(rows)) return rows.flat().flatMap(blocksOf);
		const captions = elementsIn(node, "caption").map(({ children }) => made("p", children));
		return [...captions, made("table", [made("tbody", gridOf(rows))])];
	});
}

function isLayout(rows: Element[][]): boolean {
	const widest = Math.max(0, ...rows.map((row) => row.length));
	return widest < 2 || rows.flat().some((cell) => cell.children.some(isLarge));
}

const isLarge = (node: ElementContent): boolean =>
	node.type === "element" &&
	(LISTS.has(node.tagName) || HEADINGS.has(node.tagName) || node.children.some(isLarge));

const blocksOf = ({ children }: Element): ElementContent[] =>
	children.some(isBlock) ? children : [made("p", children)];

/** Returns the rows with an empty cell wherever one spans the place, the first of them as the head. */
function gridOf(rows: Element[][]): ElementContent[] {
	const grid: (Element | undefined)[][] = rows.map(() => []);
	let count = 0;
	for (const [y, row] of rows.entries()) {
		let x = 0;
		for (const cell of row) {
			while (grid[y]?.[x]) x += 1;
			const { columns, lines } = spanOf(cell, rows.length - y);
			count += columns * lines;
			if (count > MAX_CELLS) throw new ContentTooComplex("Too many cells in tables");
			for (let dy = 0; dy < lines; dy += 1)
				for (let dx = 0; dx < columns; dx += 1) {
					const line = grid[y + dy];
					if (line) line[x + dx] = dx + dy === 0 ? cell : made("td", []);
				}
			x += columns;
		}
	}
	return grid
		.filter((line) => !line.every((cell) => !cell || cell.children.every(isEmpty)))
		.map((line, index) =>
			made(
				"tr",
				Array.from(line, (cell) => oneLine(cell, index)),
			),
		);
}

function spanOf({ properties: { colSpan, rowSpan } }: Element, rowsLeft: number) {
	const columns = Math.min(Math.max(1, Number(colSpan) || 1), 100);
	return { columns, lines: Math.min(Math.max(1, Number(rowSpan) || 1), rowsLeft) };
}

/** Blocks of a cell are lines of it. The head is bold by itself. */
function oneLine(cell: Element | undefined, row: number): Element {
	const lines = (cell?.children ?? []).flatMap((child) =>
		child.type === "element" && isBlock(child) ? [...child.children, made("br", [])] : [child],
	);
	const one = made(row === 0 ? "th" : "td", lines);
	if (row === 0) replaceNodes(one, (node) => (isStrong(node) ? node.children : [node]));
	return one;
}
