import type { Element, ElementContent } from "hast";

const elements = (children: ElementContent[], names: string[]) =>
	children
		.filter((child) => child.type === "element")
		.filter(({ tagName }) => names.includes(tagName));

/**
 * Returns a table of GitHub-flavoured Markdown. It needs a heading: that of a table without one is empty. Cells
 * that span others stand once.
 */
export function toMarkdownTable(table: Element, textOf: (cell: Element) => string): string {
	const parts = elements(table.children, ["thead", "tbody", "tfoot"]);
	const rows = [...parts.flatMap((part) => elements(part.children, ["tr"]))].map((row) =>
		elements(row.children, ["td", "th"]),
	);
	if (rows.length === 0) return "";
	const width = Math.max(1, ...rows.map((row) => row.length));
	const isHeaded = rows[0]?.every(({ tagName }) => tagName === "th") === true;
	const lines = rows.map((row) =>
		toLine(
			row.map((cell) => inCell(textOf(cell))),
			width,
		),
	);
	const rule = toLine(Array(width).fill("---"), width);
	const grid = isHeaded ? [lines[0], rule, ...lines.slice(1)] : [toLine([], width), rule, ...lines];
	const [caption] = elements(table.children, ["caption"]);
	return [...(caption ? [textOf(caption), ""] : []), ...grid].join("\n");
}

// In code too, a bar ends a cell.
const inCell = (text: string) => text.replace(/(?<!\\)\|/g, "\\|");

function toLine(cells: string[], width: number): string {
	const all = Array.from({ length: width }, (_, index) => cells[index] ?? "");
	return `| ${all.join(" | ")} |`;
}
