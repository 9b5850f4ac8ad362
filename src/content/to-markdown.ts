import type { Element, RootContent } from "hast";
import { htmlTree } from "./html-tree.ts";
import { inlineOf, oneLine, textOf, wrapped } from "./markdown-inline.ts";
import { toMarkdownTable } from "./markdown-table.ts";
import { codeBlock, safeLineStart } from "./markdown-text.ts";

/** The anchor of a footnote. */
const NOTE_ID = /^text-fn-([\w-]+)$/;

/**
 * Returns the safe HTML of an article as GitHub-flavoured Markdown. It is made of the HTML, and not of what the
 * newsroom typed: the HTML is sanitised, and its links are absolute.
 */
export function toMarkdown(html: string): string {
	return blocksOf(htmlTree(html).children).join("\n\n");
}

/** Blocks, each without empty lines around it; text between them is a paragraph. */
function blocksOf(nodes: RootContent[]): string[] {
	const blocks: string[] = [];
	let inline: RootContent[] = [];
	const endParagraph = () => {
		const text = paragraphOf(inline);
		if (text !== "") blocks.push(text);
		inline = [];
	};
	for (const node of nodes) {
		const block = node.type === "element" ? BLOCKS[node.tagName] : undefined;
		if (!block || node.type !== "element") {
			inline.push(node);
			continue;
		}
		endParagraph();
		const text = block(node);
		if (text !== "") blocks.push(text);
	}
	endParagraph();
	return blocks;
}

const heading = (level: number) => (element: Element) => {
	const text = oneLine(element.children);
	return text === "" ? "" : `${"#".repeat(level)} ${text}`;
};

const BLOCKS: Record<string, ((element: Element) => string) | undefined> = {
	h2: (element) => (element.properties.id === "text-footnote-label" ? "" : heading(2)(element)),
	h3: heading(3),
	h4: heading(4),
	h5: heading(5),
	h6: heading(6),
	p: (element) => paragraphOf(element.children),
	hr: () => "---",
	pre: (element) => codeBlock(textOf(element)),
	blockquote: (element) => prefixed(blocksOf(element.children).join("\n\n"), "> "),
	ul: (element) => listOf(element, () => "- "),
	ol: orderedListOf,
	dl: (element) => blocksOf(element.children).join("\n\n"),
	dt: (element) => wrapped("**", oneLine(element.children)),
	dd: (element) => blocksOf(element.children).join("\n\n"),
	figure: (element) => blocksOf(element.children).join("\n\n"),
	figcaption: (element) => wrapped("*", oneLine(element.children)),
	table: (element) => toMarkdownTable(element, (cell) => oneLine(cell.children)),
};

function orderedListOf(element: Element): string {
	const start = Number(element.properties.start ?? 1);
	const notes = itemsOf(element).map((item) => NOTE_ID.exec(String(item.properties.id))?.[1]);
	if (notes.length > 0 && notes.every((note) => note !== undefined))
		return listOf(element, (index) => `[^${notes[index]}]: `);
	return listOf(element, (index) => `${Math.max(0, start + index)}. `);
}

function listOf(element: Element, markerOf: (index: number) => string): string {
	const items = itemsOf(element).map((item, index) => {
		const marker = markerOf(index);
		const isNote = marker.startsWith("[^");
		const text = blocksOf(item.children).join(isTight(item) ? "\n" : "\n\n");
		return marker + indented(text, " ".repeat(isNote ? 4 : marker.length));
	});
	return items.join(items.some((item) => item.includes("\n\n")) ? "\n\n" : "\n");
}

/** Holds for text with lists after it. Of ordered lists, only one that begins with 1 may follow text at once. */
const isTight = ({ children }: Element) =>
	children.every(
		(child) =>
			child.type !== "element" ||
			BLOCKS[child.tagName] === undefined ||
			child.tagName === "ul" ||
			(child.tagName === "ol" && (child.properties.start ?? 1) === 1),
	);

const itemsOf = ({ children }: Element) =>
	children.filter((child) => child.type === "element").filter(({ tagName }) => tagName === "li");

const prefixed = (text: string, prefix: string) =>
	text
		.split("\n")
		.map((line) => (prefix + line).trimEnd())
		.join("\n");

const indented = (text: string, indent: string) =>
	text
		.split("\n")
		.map((line, index) => (index === 0 || line === "" ? line : indent + line))
		.join("\n");

function paragraphOf(nodes: RootContent[]): string {
	const lines = inlineOf(nodes).split("\n");
	return lines
		.map((line) => safeLineStart(line.trim()))
		.join("\n")
		.trim()
		.replace(/\\$/, "");
}
