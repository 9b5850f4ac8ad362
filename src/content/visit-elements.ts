import type { Element, Parents, RootContent } from "hast";

/** Takes a node with its place; a number that it returns is the index to go on at, past the node's children. */
type Visitor<Node> = (node: Node, index: number, parent: Parents) => unknown;

/**
 * Calls a function with each node below the root, parents before their children. Changes of the tree are
 * followed. unist-util-visit does the same, but names a function at each node: that took half of the time of
 * rendering an article.
 */
export function visitContent(parent: Parents, visitor: Visitor<RootContent>): void {
	let index = 0;
	for (let node = parent.children[0]; node; node = parent.children[index]) {
		const next = visitor(node, index, parent);
		if (typeof next !== "number" && node.type === "element") visitContent(node, visitor);
		index = typeof next === "number" ? next : index + 1;
	}
}

/** Calls a function with each element below the root, as `visitContent` does. */
export function visitElements(root: Parents, visitor: Visitor<Element>): void {
	visitContent(root, (node, index, parent) =>
		node.type === "element" ? visitor(node, index, parent) : undefined,
	);
}
