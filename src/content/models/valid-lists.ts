import type { Element, ElementContent } from "hast";
import { isBlank, isElement, made, trimmed, wrapRuns } from "./categories.ts";

const isItem = (node: ElementContent) => isElement(node, "li");
const isTermOrValue = (node: ElementContent) => isElement(node, "dt", "dd");

// Editors put a list that is inside an item after the item.
function intoItemsBefore(nodes: ElementContent[]): ElementContent[] {
	const result: ElementContent[] = [];
	for (const node of nodes) {
		const before = result.findLast((one) => !isBlank(one));
		if (isElement(node, "ul", "ol") && isElement(before, "li")) before.children.push(node);
		else result.push(node);
	}
	return result;
}

/** HTML §4.4.5 and §4.4.6: a list has items, and nothing else. */
export function validList(list: Element): ElementContent[] {
	const isOther = (node: ElementContent) => !isItem(node);
	const nodes = intoItemsBefore(list.children);
	list.children = wrapRuns(nodes, isOther, (run) => made("li", trimmed(run)));
	for (const child of list.children)
		if (list.tagName === "ul" && child.type === "element") delete child.properties.value;
	return [list];
}

function lastOf(nodes: ElementContent[]): ElementContent | undefined {
	return nodes.findLast((node) => !isBlank(node));
}

// Each group has terms and then values. What is neither belongs to the value before it.
function groupsOf(children: ElementContent[]): ElementContent[] {
	const result: ElementContent[] = [];
	for (const child of children) {
		const before = lastOf(result);
		if (isBlank(child) || isTermOrValue(child)) result.push(child);
		else if (isElement(before, "dd")) before.children.push(child);
		else result.push(made("dd", [child]));
	}
	if (isElement(lastOf(result), "dt")) result.push(made("dd", []));
	return result;
}

/** HTML §4.4.9: a list of descriptions has groups of terms and values. Values without a term are a list. */
export function validDescriptions(list: Element): ElementContent[] {
	const children = groupsOf(list.children);
	const firstTerm = children.findIndex((child) => isElement(child, "dt"));
	const termless = firstTerm === -1 ? children : children.slice(0, firstTerm);
	const rest = firstTerm === -1 ? [] : children.slice(firstTerm);
	if (termless.every(isBlank)) return firstTerm === -1 ? [] : [{ ...list, children }];
	for (const node of termless) if (node.type === "element") node.tagName = "li";
	const properties = rest.length > 0 ? {} : list.properties;
	const values = made("ul", termless, properties);
	return rest.length > 0 ? [values, { ...list, children: rest }] : [values];
}

/** Returns the nodes with a list around each run of items, or of terms and values, that are in none. */
export function withLists(nodes: ElementContent[]): ElementContent[] {
	const inLists = wrapItems(nodes, isItem, (run) => validList(made("ul", run)));
	return wrapItems(inLists, isTermOrValue, (run) => validDescriptions(made("dl", run)));
}

function wrapItems(
	nodes: ElementContent[],
	isInside: (node: ElementContent) => boolean,
	wrap: (run: ElementContent[]) => ElementContent[],
): ElementContent[] {
	if (!nodes.some(isInside)) return nodes;
	const isInRun = (node: ElementContent, index: number) =>
		isInside(node) || (isBlank(node) && index > 0 && nodes.slice(index).some(isInside));
	const marked = new Set(nodes.filter(isInRun));
	const runs = wrapRuns(
		nodes,
		(node) => marked.has(node),
		(run) => made("x-run", run),
	);
	return runs.flatMap((node) => {
		if (!isElement(node, "x-run")) return [node];
		const items = trimmed(node.children);
		return wrap(items);
	});
}
