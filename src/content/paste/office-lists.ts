import type { Element, ElementContent, Root } from "hast";
import { made, wrapRuns } from "../models/categories.ts";
import { contentOf, HEADINGS, isBlock, isEmpty, replaceNodes } from "./nodes.ts";
import { type Item, isListParagraph, itemsIn, withTypedNumber } from "./office-items.ts";

/** Makes lists of the paragraphs that Word writes in place of them, and of the lists of one item of Word in a browser. */
export function joinOfficeLists(tree: Root): void {
	replaceNodes(tree, (node) => {
		if (node.type === "element") node.children = joined(node.children);
		return node.type === "element" && HEADINGS.has(node.tagName) ? [withTypedNumber(node)] : [node];
	});
	tree.children = joined(contentOf(tree));
}

function joined(nodes: ElementContent[]): ElementContent[] {
	const result: ElementContent[] = [];
	let items: Item[] = [];
	const finish = () => {
		result.push(...listsOf(items));
		items = [];
	};
	for (const node of nodes) {
		const found = node.type === "element" ? itemsIn(node) : [];
		items.push(...found);
		if (found.length > 0 || (items.length > 0 && isEmpty(node))) continue;
		const last = items.at(-1);
		if (last && isGoneOn(node)) {
			last.children = [...inParagraph(last.children), node];
			continue;
		}
		finish();
		result.push(node);
	}
	finish();
	return result;
}

/** Holds for a further paragraph of an item. */
const isGoneOn = (node: ElementContent) => node.type === "element" && isListParagraph(node);

const inParagraph = (nodes: ElementContent[]) =>
	wrapRuns(
		nodes,
		(node) => !isBlock(node),
		(run) => made("p", run),
	);

function listsOf(items: Item[]): ElementContent[] {
	const lists: Element[] = [];
	let open: Element[] = [];
	for (const { level, number, children } of items) {
		open = open.slice(0, Math.max(1, level));
		const name = number === undefined ? "ul" : "ol";
		if (open.length === level && open.at(-1)?.tagName !== name) open.pop();
		if (open.length < level || open.length === 0) {
			const list = made(name, [], number !== undefined && number !== 1 ? { start: number } : {});
			const item = open.at(-1)?.children.at(-1);
			if (item?.type === "element") item.children.push(list);
			else lists.push(list);
			open.push(list);
		}
		open.at(-1)?.children.push(made("li", children));
	}
	return lists;
}
