import type { Element, ElementContent, Properties } from "hast";
import { ContentTooComplex } from "../content-too-complex.ts";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements of a line of text (HTML §3.2.5.2.5), apart from those that are as their parent is. */
const PHRASING = set(
	"br img em strong b i u s sub sup small mark abbr q cite time code span bdi bdo ruby",
);
/** Elements whose content is that of the element around them (HTML §3.2.5.3). */
const TRANSPARENT = set("a ins del");
/** Elements that only some others may contain. */
const PARTS = set("li dt dd figcaption rt rp caption thead tbody tfoot tr td th");
/** Elements that contain other elements, but no text. */
const WITHOUT_TEXT = set("ul ol dl table thead tbody tfoot tr");
export const HEADINGS = set("h2 h3 h4 h5 h6");

export const isPart = (node: ElementContent) => node.type === "element" && PARTS.has(node.tagName);
export const isTransparent = ({ tagName }: Element) => TRANSPARENT.has(tagName);
export const holdsText = ({ tagName }: Element) => !WITHOUT_TEXT.has(tagName);

/** True for elements of that name, or one of those names. */
export function isElement<Name extends string>(
	node: ElementContent | undefined,
	...names: Name[]
): node is Element & { tagName: Name } {
	return node?.type === "element" && names.some((name) => name === node.tagName);
}

/** True if a node may be in a line of text, as it is. */
export function isPhrasing(node: ElementContent): boolean {
	if (node.type !== "element") return true;
	if (isTransparent(node)) return node.children.every(isPhrasing);
	return PHRASING.has(node.tagName);
}

/** True for text of spaces alone. */
export const isBlank = (node: ElementContent) => node.type === "text" && node.value.trim() === "";

/** Returns a new element. */
export function made(tagName: string, children: ElementContent[], properties: Properties = {}) {
	return { type: "element", tagName, properties, children } satisfies Element;
}

// 20,000 elements are the most that an article may have at all.
const MAX_COPIES = 20_000;

/** Returns a function that copies an element with other children. Only the first copy has its id. */
export function copies(element: Element): (children: ElementContent[]) => Element {
	const { id: _, ...properties } = element.properties;
	let number = 0;
	return (children) => {
		number += 1;
		if (number > MAX_COPIES) throw new ContentTooComplex("Too many elements");
		return made(element.tagName, children, number === 1 ? element.properties : properties);
	};
}

/**
 * Divides nodes into runs, in their order: `wrap` makes one node of each run of nodes that `isInside`, all
 * others stay. Runs of spaces alone stay too.
 */
export function wrapRuns(
	nodes: ElementContent[],
	isInside: (node: ElementContent) => boolean,
	wrap: (run: ElementContent[]) => ElementContent,
): ElementContent[] {
	const result: ElementContent[] = [];
	let run: ElementContent[] = [];
	const finish = () => {
		if (run.every(isBlank)) result.push(...run);
		else result.push(wrap(run));
		run = [];
	};
	for (const node of nodes) {
		if (isInside(node)) run.push(node);
		else {
			finish();
			result.push(node);
		}
	}
	finish();
	return result;
}

/** Returns the nodes without the spaces around them. */
export function trimmed(nodes: ElementContent[]): ElementContent[] {
	const first = nodes.findIndex((node) => !isBlank(node));
	return first === -1 ? [] : nodes.slice(first, nodes.findLastIndex((node) => !isBlank(node)) + 1);
}
