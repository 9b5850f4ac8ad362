import type { Element, ElementContent, Root } from "hast";
import { made, wrapRuns } from "../models/categories.ts";
import {
	contentOf,
	elementsIn,
	HEADINGS,
	isBlock,
	isEmpty,
	isOtherBlock,
	replaceNodes,
} from "./nodes.ts";
import { classesOf, styleOf } from "./pasted-styles.ts";

const QUOTES = ["MsoQuote", "MsoIntenseQuote"];
const LEVELS = /^[1-6]$/;

/** Gives paragraphs that are headings or quotations by their style the elements for it. */
export function nameParagraphs(tree: Root): void {
	replaceNodes(tree, (node) => {
		if (node.type !== "element" || (node.tagName !== "p" && node.tagName !== "div")) return [node];
		const level = levelOf(node);
		if (level !== undefined) return [{ ...node, tagName: `h${level}` }];
		const isQuote = classesOf(node).some((name) => QUOTES.includes(name));
		return [isQuote ? made("blockquote", [{ ...node, tagName: "p" }]) : node];
	});
}

/** The title of an article is above its headings: if there is a first level, all go one down. */
export function lowerHeadings(tree: Root): void {
	if (elementsIn(tree, "h1").length === 0) return;
	replaceNodes(tree, (node) => {
		if (node.type === "element" && HEADINGS.has(node.tagName))
			node.tagName = `h${Math.min(6, Number(node.tagName[1]) + 1)}`;
		return [node];
	});
}

function levelOf(element: Element): string | undefined {
	const { role, ariaLevel } = element.properties;
	if (classesOf(element).includes("MsoTitle")) return "1";
	const level =
		role === "heading" ? String(ariaLevel ?? "") : styleOf(element).get("mso-outline-level");
	return level !== undefined && LEVELS.test(level) ? level : undefined;
}

/** Makes paragraphs of the blocks that articles do not have, and of lines with an empty one between them. */
export function makeParagraphs(tree: Root): void {
	replaceNodes(tree, (node) => {
		if (node.type !== "element") return [node];
		if (node.tagName === "p" || HEADINGS.has(node.tagName)) return split(node);
		if (node.tagName === "li") return [tightItem(node)];
		return isOtherBlock(node) ? withParagraphs(node.children) : [node];
	});
	if (tree.children.some(isBlock)) tree.children = withParagraphs(contentOf(tree));
}

const withParagraphs = (nodes: ElementContent[]) =>
	wrapRuns(
		nodes,
		(node) => !isBlock(node),
		(run) => made("p", run),
	).flatMap((node) => (node.type === "element" && node.tagName === "p" ? split(node) : [node]));

const isBreak = (node: ElementContent) => node.type === "element" && node.tagName === "br";

/** Divides a paragraph at its empty lines. */
function split(paragraph: Element): ElementContent[] {
	const parts: ElementContent[][] = [[]];
	let breaks: ElementContent[] = [];
	for (const child of paragraph.children) {
		if (isBreak(child) || (breaks.length > 0 && isEmpty(child))) {
			breaks.push(child);
			continue;
		}
		if (breaks.filter(isBreak).length > 1) parts.push([]);
		else parts.at(-1)?.push(...breaks);
		breaks = [];
		parts.at(-1)?.push(child);
	}
	const filled = parts.filter((part) => !part.every((node) => isEmpty(node) || isBreak(node)));
	return filled.map((part) => ({ ...paragraph, children: part }));
}

/** An item with one paragraph, and lists after it, is text and lists. */
function tightItem(item: Element): Element {
	const filled = item.children.filter((child) => !isEmpty(child));
	const [first, ...others] = filled;
	const isTight =
		first?.type === "element" &&
		first.tagName === "p" &&
		others.every((other) => other.type === "element" && /^[ou]l$/.test(other.tagName));
	return isTight ? { ...item, children: [...first.children, ...others] } : item;
}
