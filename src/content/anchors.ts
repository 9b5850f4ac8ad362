import type { Element, Root } from "hast";
import { toText } from "hast-util-to-text";
import { toSlug } from "../platform/schema/slug.schema.ts";
import { visitElements } from "./visit-elements.ts";

/** Begins every id in an article, so that none is one of the page around it. */
export const ANCHOR_PREFIX = "text-";

const MAX_ANCHOR_LENGTH = 80;
const HEADING = /^h[1-6]$/;
/** The id of a heading without a letter or a digit. */
const NAMELESS = "abschnitt";

/** Matches the ids that toAnchor returns. */
export const ANCHOR = /^text-[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;

/** Returns the id for a heading or for an id as it was typed (“Über uns” → “text-ueber-uns”), or "". */
export function toAnchor(name: string): string {
	const typed = name.startsWith(ANCHOR_PREFIX) ? name.slice(ANCHOR_PREFIX.length) : name;
	const slug = Array.from(toSlug(typed)).slice(0, MAX_ANCHOR_LENGTH).join("").replace(/-$/, "");
	return slug && ANCHOR_PREFIX + slug;
}

/** Gives ids that were typed their prefix, and those of elements that do not stay to the first child that does. */
export function prefixAnchors(tree: Root, stays: (tagName: string) => boolean): void {
	visitElements(tree, (element) => {
		const { id, name } = element.properties;
		const typed = id ?? (element.tagName === "a" ? name : undefined);
		const anchor = toAnchor(String(typed ?? ""));
		delete element.properties.id;
		if (!anchor) return;
		const target = stays(element.tagName) ? element : firstStaying(element, stays);
		if (target) target.properties.id ??= anchor;
	});
}

function firstStaying(element: Element, stays: (tagName: string) => boolean): Element | undefined {
	const children = element.children.filter((child) => child.type === "element");
	const [first] = children;
	return first && (stays(first.tagName) ? first : firstStaying(first, stays));
}

/** Returns a function that returns each anchor as it is the first time, and with a number after that. */
function uniqueAnchors(used: Set<string>) {
	const numbers = new Map<string, number>();
	return (anchor: string): string => {
		let number = numbers.get(anchor) ?? 1;
		let unused = anchor;
		while (used.has(unused)) {
			number += 1;
			unused = `${anchor}-${number}`;
		}
		numbers.set(anchor, number);
		used.add(unused);
		return unused;
	};
}

/** Makes the ids unique, gives every heading one, and lets links within the article lead to them. */
export function linkAnchors(tree: Root, articleUrl: URL): void {
	const used = new Set<string>();
	const unique = uniqueAnchors(used);
	const page = pageOf(articleUrl);
	visitElements(tree, ({ properties }) => {
		if (properties.id) properties.id = unique(String(properties.id));
	});
	visitElements(tree, (element) => {
		if (!HEADING.test(element.tagName) || element.properties.id) return;
		element.properties.id = unique(toAnchor(toText(element)) || ANCHOR_PREFIX + NAMELESS);
	});
	visitElements(tree, ({ properties }) => {
		const anchor = anchorOn(page, properties.href);
		if (anchor && used.has(anchor)) properties.href = `${page}#${encodeURIComponent(anchor)}`;
	});
}

function pageOf(url: URL): string {
	return url.href.slice(0, url.href.length - url.hash.length);
}

/** Returns the anchor that a link leads to, if it leads to this page. */
function anchorOn(page: string, href: unknown): string | undefined {
	const url = typeof href === "string" ? URL.parse(href) : null;
	if (!url?.hash || pageOf(url) !== page) return undefined;
	try {
		return toAnchor(decodeURIComponent(url.hash.slice(1)));
	} catch {
		return undefined;
	}
}
