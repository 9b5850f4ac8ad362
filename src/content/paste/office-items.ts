import type { Element, ElementContent } from "hast";
import { elementsIn, text, wordsOf } from "./nodes.ts";
import { classesOf, styleOf } from "./pasted-styles.ts";

/** An item of a list as Word has it: its level stands beside it. */
export interface Item {
	level: number;
	/** Undefined for a bullet. */
	number: number | undefined;
	children: ElementContent[];
}

const LEVEL = /\blevel(\d)/;
const MAX_LEVEL = 9;
// “o” and “§” are the bullets of deeper levels, in other fonts.
const MARKER = /^\(?(\d{1,9}|[a-z]{1,4})[.)]/i;
/** A marker in the text itself, where Word wrote no marks around it. */
const TYPED_MARKER = /^\s*(?:[·•▪‣◦§o–-]|(\d{1,9})[.)])[\s\u00a0]+/;

/** Returns the items that an element stands for: a paragraph of Word, or a list of Word in a browser. */
export function itemsIn(element: Element): Item[] {
	if (element.tagName === "div" && classesOf(element).includes("ListContainerWrapper"))
		return elementsIn(element, "li").map((item) => browserItem(item, element));
	if (element.tagName !== "p" && element.tagName !== "div") return [];
	const list = styleOf(element).get("mso-list") ?? "";
	const level = LEVEL.exec(list)?.[1];
	if (level === undefined && !isListParagraph(element)) return [];
	const marker = level === undefined ? undefined : markerIn(element);
	if (level === undefined || marker === undefined) return typedItem(element, level);
	return [wordItem(element, level, marker)];
}

function wordItem(element: Element, level: string, marker: string): Item {
	const children = withoutMarker(element.children);
	return { level: Number(level), number: numberOf(marker), children };
}

function typedItem(element: Element, level = "1"): Item[] {
	const [marker, number] = TYPED_MARKER.exec(wordsOf(element)) ?? [];
	if (marker === undefined) return [];
	const children = withoutBeginning(element.children, marker.length);
	return [
		{ level: Number(level), number: number === undefined ? undefined : Number(number), children },
	];
}

function browserItem(item: Element, wrapper: Element): Item {
	const level = Number(item.properties.dataAriaLevel ?? 1) || 1;
	const [list] = elementsIn(wrapper, "ol");
	const start = Number(list?.properties.start ?? 1) || 1;
	return { level: Math.min(level, MAX_LEVEL), number: list && start, children: item.children };
}

const isMarker = (node: ElementContent): boolean =>
	node.type === "element" && styleOf(node).get("mso-list") === "ignore";

/** Returns the bullet or number that Word wrote before the text; undefined if there is none. */
function markerIn({ children }: Element): string | undefined {
	for (const child of children) {
		if (child.type !== "element") continue;
		const marker = isMarker(child) ? wordsOf(child).trim() : markerIn(child);
		if (marker !== undefined) return marker;
	}
	return undefined;
}

function withoutMarker(nodes: ElementContent[]): ElementContent[] {
	return nodes
		.filter((node) => !isMarker(node))
		.map((node) =>
			node.type === "element" ? { ...node, children: withoutMarker(node.children) } : node,
		);
}

function withoutBeginning(nodes: ElementContent[], length: number): ElementContent[] {
	let left = length;
	return nodes.map((node) => {
		const before = left;
		left = Math.max(0, left - wordsOf(node).length);
		if (node.type === "text") return text(node.value.slice(before));
		if (node.type !== "element") return node;
		return { ...node, children: withoutBeginning(node.children, before) };
	});
}

function numberOf(marker: string): number | undefined {
	const [, number] = MARKER.exec(marker) ?? [];
	if (number === undefined) return undefined;
	return /^\d/.test(number) ? Number(number) : 1;
}

/** A heading with a number keeps it as text. */
export function withTypedNumber(heading: Element): Element {
	const marker = markerIn(heading);
	if (marker === undefined) return heading;
	const number = numberOf(marker) === undefined ? [] : [text(`${marker} `)];
	return { ...heading, children: [...number, ...withoutMarker(heading.children)] };
}

/** True for a paragraph of a list, with a marker or without. */
export const isListParagraph = (element: Element) =>
	classesOf(element).some((name) => name.startsWith("MsoListParagraph"));
