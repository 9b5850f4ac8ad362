import type { Element, ElementContent, Root } from "hast";
import { contentOf, isEmpty, replaceNodes } from "./nodes.ts";

const isList = (node: ElementContent | undefined): node is Element =>
	node?.type === "element" && (node.tagName === "ul" || node.tagName === "ol");

/** Joins lists that follow each other, as Markdown does; a list in no item belongs to the item before it. */
export function joinAdjacentLists(tree: Root): void {
	replaceNodes(tree, (node) => {
		if (node.type === "element") node.children = joined(node.children);
		return [node];
	});
	tree.children = joined(contentOf(tree));
}

function joined(nodes: ElementContent[]): ElementContent[] {
	const result: ElementContent[] = [];
	for (const node of nodes) {
		const index = result.findLastIndex((one) => !isEmpty(one));
		const before = result[index];
		if (isList(node) && isList(before) && follows(node, before)) {
			before.children = intoItems([...before.children, ...node.children]);
			result.length = index + 1;
		} else result.push(isList(node) ? { ...node, children: intoItems(node.children) } : node);
	}
	return result;
}

function follows(list: Element, before: Element): boolean {
	const [first] = list.children.filter((child) => !isEmpty(child));
	return isList(first) || (list.tagName === before.tagName && list.properties.start === undefined);
}

function intoItems(nodes: ElementContent[]): ElementContent[] {
	const result: ElementContent[] = [];
	for (const node of nodes) {
		const item = result.findLast((one) => !isEmpty(one));
		if (isList(node) && item?.type === "element" && item.tagName === "li") item.children.push(node);
		else result.push(node);
	}
	return result;
}
