import type { Element, ElementContent, Root } from "hast";
import { replaceNodes, text, wordsOf } from "./nodes.ts";
import { classesOf, styleOf } from "./pasted-styles.ts";

const INVISIBLE = new Set("xml style script title template noscript".split(" "));
/** The classes that Word gives to deletions that are not accepted yet, and to comments. */
const CLASSES = ["msoDel", "MsoCommentReference", "MsoCommentText"];
const COMMENTS = ["comment", "comment-list"];
/** A place for spaces that are only a gap. */
const GAP_CLASS = "Apple-converted-space";

/** Removes what people do not see where they copied: metadata, hidden text, and the comments and deletions of Word. */
export function removeUnseenParts(tree: Root): void {
	replaceNodes(tree, (node): ElementContent[] => {
		if (node.type === "comment") return [];
		if (node.type !== "element") return [node];
		if (isUnseen(node)) return [];
		return isGap(node) ? [text(" ")] : [node];
	});
}

function isUnseen(element: Element): boolean {
	if (INVISIBLE.has(element.tagName)) return true;
	if (classesOf(element).some((name) => CLASSES.includes(name))) return true;
	const style = styleOf(element);
	return (
		style.get("display") === "none" ||
		style.get("mso-hide") === "all" ||
		style.get("mso-special-character") === "comment" ||
		COMMENTS.includes(style.get("mso-element") ?? "")
	);
}

const isGap = (element: Element) =>
	classesOf(element).includes(GAP_CLASS) ||
	styleOf(element).get("mso-spacerun") === "yes" ||
	isBareGap(element);

/** Chrome writes a gap without the class. */
const isBareGap = (element: Element) =>
	element.tagName === "span" &&
	Object.keys(element.properties).length === 0 &&
	wordsOf(element) === "\u00a0";
