import type { Parents } from "hast";
import { visitElements } from "../visit-elements.ts";
import { HEADINGS } from "./categories.ts";

/**
 * Closes the gaps between levels of headings, because people who hear a page go by them: the title is level 1,
 * so the first heading is h2, and none is more than one level below the heading before it.
 */
export function closeHeadingGaps(tree: Parents): void {
	const open: string[] = [];
	visitElements(tree, (element) => {
		if (!HEADINGS.has(element.tagName)) return;
		while ((open.at(-1) ?? "") >= element.tagName) open.pop();
		open.push(element.tagName);
		element.tagName = `h${open.length + 1}`;
	});
}
