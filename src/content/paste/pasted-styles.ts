import type { Element, Root } from "hast";
import { visitElements } from "../visit-elements.ts";
import { elementsIn, wordsOf } from "./nodes.ts";

/** The values of an element's style by property, in lower case. */
export type Style = ReadonlyMap<string, string>;

const MAX_RULES = 2000;
/** A rule for a class, as Apple's programs and pages that Google Docs publishes have them: `span.s1 {…}`. */
const CLASS_RULE = /(?:^|[\s},])(?:[a-z][a-z0-9]*)?\.([\w-]{1,40})\s*\{([^{}]*)\}/gi;

/** Returns the style that an element states. */
export function styleOf({ properties: { style } }: Element): Style {
	return new Map(typeof style === "string" ? declarationsIn(style) : []);
}

function declarationsIn(style: string): [string, string][] {
	return style.split(";").flatMap((declaration): [string, string][] => {
		const colon = declaration.indexOf(":");
		if (colon === -1) return [];
		const name = declaration.slice(0, colon).trim().toLowerCase();
		return [
			[
				name,
				declaration
					.slice(colon + 1)
					.trim()
					.toLowerCase(),
			],
		];
	});
}

/** Returns the classes of an element. */
export function classesOf({ properties: { className } }: Element): string[] {
	return Array.isArray(className) ? className.map(String) : [];
}

/** Writes what style sheets say of classes into the elements with these classes. */
export function stateClassStyles(tree: Root): void {
	const rules = new Map<string, string>();
	for (const sheet of elementsIn(tree, "style"))
		for (const [, name = "", style = ""] of wordsOf(sheet).matchAll(CLASS_RULE))
			if (rules.size < MAX_RULES) rules.set(name, style);
	if (rules.size === 0) return;
	visitElements(tree, (element) => {
		const styles = classesOf(element).flatMap((name) => rules.get(name) ?? []);
		if (styles.length === 0) return;
		const own = element.properties.style;
		element.properties.style = [...styles, ...(typeof own === "string" ? [own] : [])].join(";");
	});
}
