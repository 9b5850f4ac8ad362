import type { Nodes, Parents } from "mdast";

/** Calls a function with each node below the root, parents before their children. It may change what comes after. */
export function visitMarkdown(
	parent: Parents,
	visitor: (node: Nodes, index: number, parent: Parents) => void,
): void {
	let index = 0;
	for (let node = parent.children[0]; node; node = parent.children[index]) {
		visitor(node, index, parent);
		if ("children" in node) visitMarkdown(node, visitor);
		index += 1;
	}
}
