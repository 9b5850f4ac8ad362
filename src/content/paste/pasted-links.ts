import type { ElementContent, Root } from "hast";
import { replaceNodes } from "./nodes.ts";

const USABLE = /^(?:https?:\/\/|mailto:|tel:)/i;

/** Removes links that lead nowhere outside the document or page that was copied; their text stays. */
export function dropInnerLinks(tree: Root): void {
	replaceNodes(tree, (node): ElementContent[] => {
		if (node.type !== "element" || node.tagName !== "a") return [node];
		return USABLE.test(String(node.properties.href ?? "").trim()) ? [node] : node.children;
	});
}
