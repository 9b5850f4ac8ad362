import type { Element, ElementContent, Parents, RootContent } from "hast";

const set = (names: string): ReadonlySet<string> => new Set(names.split(" "));

/** Elements that are blocks in an article. */
const ARTICLE_BLOCKS = set(
	"h1 h2 h3 h4 h5 h6 p hr blockquote pre ul ol li dl dt dd figure figcaption table caption thead tbody tfoot tr td th",
);
/** Elements that are blocks on other pages, and that articles do not have. */
const OTHER_BLOCKS = set(
	"div section article main header footer aside nav address center form fieldset details summary hgroup dir menu search",
);
export const HEADINGS = set("h1 h2 h3 h4 h5 h6");

export const isOtherBlock = (node: RootContent): node is Element =>
	node.type === "element" && OTHER_BLOCKS.has(node.tagName);

export const isBlock = (node: RootContent) =>
	node.type === "element" && (ARTICLE_BLOCKS.has(node.tagName) || OTHER_BLOCKS.has(node.tagName));

export const isStrong = (node: RootContent): node is Element =>
	node.type === "element" && node.tagName === "strong";

/** True for spaces and comments, protected spaces too. */
export const isEmpty = (node: RootContent) =>
	node.type === "comment" || (node.type === "text" && node.value.trim() === "");

/** Returns the elements below a node with one of these names, as long as they are not in each other. */
export function elementsIn(parent: Parents, ...names: string[]): Element[] {
	return parent.children.flatMap((child) => {
		if (child.type !== "element") return [];
		return names.includes(child.tagName) ? [child] : elementsIn(child, ...names);
	});
}

/** Returns what a node holds. */
export const contentOf = ({ children }: Parents): ElementContent[] =>
	children.flatMap((child) => (child.type === "doctype" ? [] : [child]));

/** Replaces every node below the root by others; what an element holds is replaced before it. */
export function replaceNodes(
	parent: Parents,
	replace: (node: ElementContent) => ElementContent[],
): void {
	parent.children = contentOf(parent).flatMap((child) => {
		if (child.type === "element") replaceNodes(child, replace);
		return replace(child);
	});
}

/** Returns the words of a node. */
export function wordsOf(node: RootContent): string {
	if (node.type === "text") return node.value;
	return node.type === "element" ? node.children.map(wordsOf).join("") : "";
}

export const text = (value: string): ElementContent => ({ type: "text", value });
