import type { Element, Root } from "hast";
import { cutAtGrapheme } from "../platform/graphemes.ts";
import { stripped } from "./allow-list.ts";
import type { RemovalRule, Warn } from "./removal.ts";
import { visitContent, visitElements } from "./visit-elements.ts";

/** Elements that no reader sees are removed without a warning. */
const SILENT = new Set(["title", "style", "template", "noframes"]);

const QUOTED_LENGTH = 80;

/** Returns the beginning of a text for a sentence about it. */
export function beginningOf(text: string): string {
	const line = text.replace(/\s+/g, " ").trim();
	const isLong = line.length > QUOTED_LENGTH;
	return isLong ? `${cutAtGrapheme(line, QUOTED_LENGTH)}…` : line;
}

function removalOf(element: Element): RemovalRule | undefined {
	const { tagName } = element;
	if (SILENT.has(tagName)) return undefined;
	if (tagName === "noscript" && element.children.length === 0) return undefined;
	if (stripped.has(tagName)) return "element_removed";
	return tagName === "input" ? "input_removed" : undefined;
}

/** Tells of every element that the allow-list removes with all its children. */
export function warnOfRemovals(tree: Root, warn: Warn): void {
	visitElements(tree, (element, index) => {
		const removal = removalOf(element);
		if (removal !== undefined) warn(removal, `<${element.tagName}>`);
		return stripped.has(element.tagName) ? index + 1 : undefined;
	});
}

const CHECKBOXES = { true: "☑", false: "☐" } as const;

/** Writes the boxes of a task list as characters, because articles have no form fields. */
export function writeCheckboxes(tree: Root): void {
	visitElements(tree, ({ tagName, properties }, index, parent) => {
		if (tagName !== "input" || properties.type !== "checkbox") return;
		const value = CHECKBOXES[properties.checked ? "true" : "false"];
		parent.children[index] = { type: "text", value };
	});
}

function isEmpty({ children }: Element): boolean {
	return children.every((child) => child.type === "text" && child.value.trim() === "");
}

// With the words that browsers hide, such as those of `<rp>`: they are missed afterwards too.
function everyWordOf(element: Element): string {
	const words: string[] = [];
	visitContent(element, (node) => {
		if (node.type === "text") words.push(node.value);
	});
	return words.join("").trim();
}

/** Removes paragraphs in which nothing is left, and figures of which only the caption is left. */
export function pruneEmpty(tree: Root, warn: Warn): void {
	visitElements(tree, (element, index, parent) => {
		const { tagName, children } = element;
		const isBareFigure =
			tagName === "figure" &&
			children.every(
				(child) =>
					child.type !== "element" ||
					child.tagName === "figcaption" ||
					(child.tagName === "p" && isEmpty(child)),
			) &&
			children.every((child) => child.type !== "text" || child.value.trim() === "");
		if (!isBareFigure && !(tagName === "p" && isEmpty(element))) return;
		const caption = isBareFigure ? everyWordOf(element) : "";
		if (caption) warn("caption_removed", beginningOf(caption));
		parent.children.splice(index, 1);
		return index;
	});
}
