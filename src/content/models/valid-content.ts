import type { Element, ElementContent, Root } from "hast";
import { toText } from "hast-util-to-text";
import {
	copies,
	HEADINGS,
	holdsText,
	isBlank,
	isElement,
	isPart,
	isPhrasing,
	isTransparent,
	made,
	trimmed,
	wrapRuns,
} from "./categories.ts";
import { dissolveMisplaced } from "./contexts.ts";
import { closeHeadingGaps } from "./heading-levels.ts";
import { validDescriptions, validList, withLists } from "./valid-lists.ts";
import { validTable } from "./valid-tables.ts";

/** Returns the nodes for a place that takes blocks and text alike (HTML §3.2.5.2.2). */
function flow(nodes: ElementContent[]): ElementContent[] {
	return withLists(
		nodes.flatMap((node): ElementContent[] => {
			if (isElement(node, "rt", "rp")) return node.children;
			if (!isElement(node, "figcaption")) return [node];
			return node.children.every(isPhrasing) ? [made("p", node.children)] : flow(node.children);
		}),
	);
}

// `<em><p>a</p></em>` becomes `<p><em>a</em></p>`.
function distributed(element: Element): ElementContent[] {
	const copy = copies(element);
	const inEach = (nodes: ElementContent[]): ElementContent[] =>
		wrapRuns(nodes.map(into), isPhrasing, copy);
	function into(node: ElementContent): ElementContent {
		if (node.type !== "element" || isPhrasing(node) || node.tagName === "hr") return node;
		return { ...node, children: holdsText(node) ? inEach(node.children) : node.children.map(into) };
	}
	return inEach(element.children);
}

// Blocks inside a line of text end it, and another line follows them.
function split(element: Element, isInside = isPhrasing): ElementContent[] {
	const copy = copies(element);
	return wrapRuns(element.children, isInside, copy).filter((node) => !isBlank(node));
}

function validInline(element: Element): ElementContent[] {
	if (element.children.every(isPhrasing)) return [element];
	if (isTransparent(element) && !hasParts(element)) return [element];
	return distributed(element);
}

function hasParts({ children }: Element): boolean {
	return children.some(
		(child) =>
			isPart(child) || (child.type === "element" && isTransparent(child) && hasParts(child)),
	);
}

// The words of paragraphs in a heading are words of the heading.
function validHeading(heading: Element): ElementContent[] {
	if (heading.children.every(isBlank))
		return withoutHeading(made(heading.tagName, [], heading.properties));
	heading.children = trimmed(
		heading.children.flatMap((child): ElementContent[] =>
			isElement(child, "p") ? [...child.children, { type: "text", value: " " }] : [child],
		),
	);
	return split(heading).flatMap((part) => (saysSomething(part) ? [part] : withoutHeading(part)));
}

function withoutHeading(node: ElementContent): ElementContent[] {
	if (node.type !== "element" || !HEADINGS.has(node.tagName)) return [node];
	const { id } = node.properties;
	return id ? [made("span", node.children, { id })] : node.children;
}

function saysSomething(node: ElementContent): boolean {
	if (node.type === "text") return node.value.trim() !== "";
	if (node.type !== "element") return false;
	return Boolean(node.properties.alt) || node.children.some(saysSomething);
}

// HTML §4.4.12: one caption, first or last.
function validFigure(figure: Element): ElementContent[] {
	const captions = figure.children.filter((child) => isElement(child, "figcaption"));
	const [caption] = captions;
	if (!caption) return [{ ...figure, children: flow(figure.children) }];
	const filled = trimmed(figure.children);
	const isAtEdge = filled[0] === caption || filled.at(-1) === caption;
	if (captions.length === 1 && isAtEdge) {
		const others = figure.children.map((child) => (child === caption ? [child] : flow([child])));
		return [{ ...figure, children: others.flat() }];
	}
	const others = flow(figure.children.filter((child) => child !== caption));
	const children = filled[0] === caption ? [caption, ...others] : [...others, caption];
	return [{ ...figure, children }];
}

// HTML §4.5.10: the reading of the characters before it.
function validRuby(ruby: Element): ElementContent[] {
	for (const child of ruby.children)
		if (isElement(child, "rt", "rp") && !child.children.every(isPhrasing))
			child.children = [{ type: "text", value: toText(child) }];
	const isInside = (node: ElementContent) => isPhrasing(node) || isElement(node, "rt", "rp");
	return ruby.children.every(isInside) ? [ruby] : flow(ruby.children);
}

const BY_NAME: Readonly<Record<string, (element: Element) => ElementContent[]>> = {
	ul: validList,
	ol: validList,
	dl: validDescriptions,
	table: validTable,
	figure: validFigure,
	ruby: validRuby,
	p: (element) => split(element),
	pre: (element) => split(element),
	...Object.fromEntries([...HEADINGS].map((name) => [name, validHeading])),
};

function valid(element: Element): ElementContent[] {
	const { tagName } = element;
	element.children = element.children.flatMap((child) =>
		child.type === "element" ? valid(child) : [child],
	);
	if (tagName === "img") element.properties.alt ??= "";
	const mend = BY_NAME[tagName];
	if (mend) return mend(element);
	if (isPart(element) && holdsText(element) && tagName !== "rt" && tagName !== "rp")
		element.children = flow(element.children);
	if (tagName === "blockquote") element.children = flow(element.children);
	return isPhrasing(made(tagName, [])) ? validInline(element) : [element];
}

/**
 * Moves elements to places where HTML allows them (WHATWG HTML, the content model of each element), with all
 * they say. Of a tree that is valid already, nothing changes. Throws ContentTooComplex.
 */
export function makeValid(tree: Root): void {
	dissolveMisplaced(tree);
	const children = tree.children.flatMap((child): ElementContent[] => {
		if (child.type === "doctype") return [];
		return child.type === "element" ? valid(child) : [child];
	});
	tree.children = flow(children);
	closeHeadingGaps(tree);
}
