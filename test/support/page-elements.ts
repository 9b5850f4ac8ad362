import type { DefaultTreeAdapterTypes } from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** Returns the value of an attribute; undefined if the element does not have it. */
export const attribute = ({ attrs }: Element, name: string) =>
	attrs.find((one) => one.name === name)?.value;

/** Returns a node and all elements inside, in the order of the page. */
export function elementsIn(node: Node): Element[] {
	const inside = "childNodes" in node ? node.childNodes.flatMap(elementsIn) : [];
	return "tagName" in node ? [node, ...inside] : inside;
}

/** Returns all text inside of a node. */
export const textIn = (node: Node): string =>
	"value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textIn).join("") : "";
