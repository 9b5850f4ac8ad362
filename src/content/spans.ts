import type { Root } from "hast";
import { visitElements } from "./visit-elements.ts";

/** No element of HTML: the allow-list removes it and leaves its children. */
export const DISSOLVED = "x-dissolved";

const SAYS_SOMETHING = ["lang", "dir", "id"];

/** Removes spans that say neither language nor direction and are no link's target; what they contain stays. */
export function dissolveBareSpans(tree: Root): void {
	visitElements(tree, (element) => {
		const isBare = !SAYS_SOMETHING.some((name) => element.properties[name]);
		if (element.tagName === "span" && isBare) element.tagName = DISSOLVED;
	});
}

/** Gives the language and direction of an element that does not stay to the elements in it. */
export function handDownLanguage(tree: Root, stays: (tagName: string) => boolean): void {
	visitElements(tree, ({ tagName, properties, children }) => {
		if (stays(tagName)) return;
		for (const child of children) {
			if (child.type !== "element") continue;
			if (properties.lang) child.properties.lang ??= properties.lang;
			if (properties.dir) child.properties.dir ??= properties.dir;
		}
	});
}
