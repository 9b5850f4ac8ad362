import type { Element, ElementContent, Root, RootContent } from "hast";
import { toText } from "hast-util-to-text";
import { isStandIn, isWordless } from "./stand-ins.ts";
import { visitElements } from "./visit-elements.ts";

/** What a summary leaves out: it is made of paragraphs. */
const NOT_A_PARAGRAPH = new Set(
	"h2 h3 h4 h5 h6 ul ol dl table figure pre blockquote hr img".split(" "),
);
const isFootnoteMark = ({ tagName, children: [link] }: Element) =>
	tagName === "sup" && link?.type === "element" && /#text-fn/.test(String(link.properties.href));

/** The arrow at the end of a footnote that leads back to its mark. */
const isWayBack = ({ tagName, properties }: Element) =>
	tagName === "a" && /#text-fnref/.test(String(properties.href));

function bracketed(children: ElementContent[]): ElementContent[] {
	return [{ type: "text", value: " [" }, ...children, { type: "text", value: "]" }];
}

function numbersOf({ properties, children }: Element): Map<Element, number> {
	const items = children.filter((child) => child.type === "element" && child.tagName === "li");
	const isReversed = Boolean(properties.reversed);
	const numbers = new Map<Element, number>();
	let number = Number(properties.start ?? (isReversed ? items.length : 1));
	for (const item of items) {
		if (item.type !== "element") continue;
		number = Number(item.properties.value ?? number);
		numbers.set(item, number);
		number += isReversed ? -1 : 1;
	}
	return numbers;
}

// The number has to stand in the item's first block, otherwise it would be a line of its own.
function firstBlock(item: Element): Element {
	const first = item.children.find((child) => child.type !== "text" || child.value.trim() !== "");
	return first?.type === "element" && first.tagName === "p" ? first : item;
}

// Only elements change below; structuredClone would take ten times as long.
function copyOf<Node extends RootContent>(node: Node): Node {
	return node.type === "element" ? { ...node, children: node.children.map(copyOf) } : node;
}

/** Returns the text of an article, with the numbers of its lists and footnotes, without the names of untitled embeds. */
export function plainTextOf(tree: Root): string {
	const copy: Root = { type: "root", children: tree.children.map(copyOf) };
	visitElements(copy, (element) => {
		if (isWayBack(element) || isWordless(element)) element.children = [];
		// In brackets: a search for the word before the mark would not find “word1”.
		if (isFootnoteMark(element)) element.children = bracketed(element.children);
		if (element.tagName !== "ol") return;
		for (const [item, number] of numbersOf(element))
			firstBlock(item).children.unshift({ type: "text", value: `${number}. ` });
	});
	return toText(copy).trim();
}

function authorsOwn(nodes: RootContent[]): ElementContent[] {
	return nodes.flatMap((node): ElementContent[] => {
		if (node.type === "doctype") return [];
		if (node.type !== "element") return [node];
		if (isFootnoteMark(node) || isStandIn(node)) return [];
		return [{ ...node, children: authorsOwn(node.children) }];
	});
}

/** Returns the text of the paragraphs alone, without links that stand for embeds; of a text without any, the whole. */
export function paragraphsOf(tree: Root): string {
	const paragraphs = tree.children.filter(
		(child) => child.type !== "element" || !NOT_A_PARAGRAPH.has(child.tagName),
	);
	return toText({ type: "root", children: authorsOwn(paragraphs) }).trim() || plainTextOf(tree);
}
