import type { Element, ElementContent, Root } from "hast";
import { made } from "../models/categories.ts";
import { replaceNodes, text } from "./nodes.ts";
import { styleOf } from "./pasted-styles.ts";

/** Characters of no width that programs leave behind. */
const NO_WIDTH = /[\u200b\ufeff]/g;
/** Programs write several spaces as protected ones, or as a mixture. One protected space alone is meant. */
const SEVERAL = /[ \t\n\r\u00a0]{2,}/g;
const KEEPS_LINES = /^(?:pre|pre-wrap|pre-line|break-spaces)$/;

/** Writes spaces as an article has them: one at a time, protected where they were. Lines that a style keeps stay lines. */
export function tidySpaces(tree: Root): void {
	replaceNodes(tree, (node): ElementContent[] => {
		if (node.type === "text") node.value = node.value.replace(NO_WIDTH, "");
		if (node.type !== "element" || node.tagName === "pre") return [node];
		if (KEEPS_LINES.test(styleOf(node).get("white-space") ?? "")) keepLines(node);
		return [node];
	});
	replaceNodes(tree, (node) => {
		if (node.type === "element" && node.tagName !== "pre") tidyTexts(node);
		return [node];
	});
	tidyTexts(tree);
}

function keepLines(element: Element): void {
	element.children = element.children.flatMap((child) => {
		if (child.type !== "text" || !child.value.trim().includes("\n")) return [child];
		const lines = child.value.split("\n").map(text);
		return lines.flatMap((line, index) => (index === 0 ? [line] : [made("br", []), line]));
	});
}

function tidyTexts({ children }: Root | Element): void {
	for (const child of children) {
		if (child.type === "text") child.value = child.value.replace(SEVERAL, " ");
	}
}
