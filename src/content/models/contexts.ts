import type { Element, ElementContent, Parents } from "hast";
import { HEADINGS, isElement, made } from "./categories.ts";

interface Context {
	/** Links contain no links (HTML §4.5.1). */
	inLink: boolean;
	/** Terms and head cells contain no headings (HTML §4.4.10, §4.9.10). */
	inHead: boolean;
	/** Captions contain no tables (HTML §4.9.2). */
	inCaption: boolean;
}

const OUTSIDE: Context = { inLink: false, inHead: false, inCaption: false };
const TABLE_PARTS = "table caption thead tbody tfoot tr td th".split(" ");
// HTML §2.3.5: of a day, a month, a year, a time, a moment or a duration.
const MACHINE_DATE =
	/^(?:\d{4}(?:-\d\d(?:-\d\d)?)?(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:?\d\d)?)?|\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?|P(?=\d|T\d)(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,3})?S)?)?)$/;
const DIRECTION = /^(?:ltr|rtl)$/i;

function isRealDate(text: string): boolean {
	if (!MACHINE_DATE.test(text)) return false;
	return !/^\d{4}-\d\d/.test(text) || !Number.isNaN(Date.parse(text.slice(0, 10)));
}

function isPurposeless({ tagName, properties, children }: Element): boolean {
	if (tagName === "time") return !isRealDate(String(properties.dateTime ?? ""));
	if (tagName === "bdo") return !DIRECTION.test(String(properties.dir));
	if (tagName === "ruby") return !children.some((child) => isElement(child, "rt"));
	return false;
}

function mayNotBeIn(element: Element, { inLink, inCaption }: Context): boolean {
	if (element.tagName === "a") return inLink;
	return (inCaption && TABLE_PARTS.includes(element.tagName)) || isPurposeless(element);
}

// HTML §4.5.11, §4.5.12. Text in `<rp>` is hidden, so that none would say that it is missing.
function isLostReading(element: Element, parent: Parents): boolean {
	return (
		isElement(element, "rt", "rp") && !(parent.type === "element" && isElement(parent, "ruby"))
	);
}

function inside({ tagName }: Element, context: Context): Context {
	return {
		inLink: context.inLink || tagName === "a",
		inHead: context.inHead || tagName === "dt" || tagName === "th",
		inCaption: context.inCaption || tagName === "caption",
	};
}

// The attributes of the element stay: a span keeps its language, direction and id.
function dissolved({ properties: { lang, dir, id }, children }: Element): ElementContent[] {
	const says = { ...(lang && { lang }), ...(dir && { dir }), ...(id && { id }) };
	return Object.keys(says).length > 0 ? [made("span", children, says)] : children;
}

/** Dissolves elements that may not be inside another one, however deep, and those that lack what makes them useful. */
export function dissolveMisplaced(parent: Parents, context = OUTSIDE): void {
	const children: ElementContent[] = [];
	for (const child of parent.children) {
		if (child.type === "doctype") continue;
		if (child.type !== "element") {
			children.push(child);
			continue;
		}
		dissolveMisplaced(child, inside(child, context));
		if (context.inHead && HEADINGS.has(child.tagName)) {
			child.tagName = "p";
			child.children = [made("strong", child.children)];
		}
		const isMisplaced = mayNotBeIn(child, context) || isLostReading(child, parent);
		children.push(...(isMisplaced ? dissolved(child) : [child]));
	}
	parent.children = children;
}
