import type { Element, Root, RootContent } from "hast";
import { sanitize } from "hast-util-sanitize";
import { toHtml } from "hast-util-to-html";
import { plainText } from "../platform/schema/plain-text.ts";
import { absoluteLinks } from "./absolute-links.ts";
import { allowList, stays } from "./allow-list.ts";
import { linkAnchors, prefixAnchors } from "./anchors.ts";
import { paragraphsOf, plainTextOf } from "./article-text.ts";
import { ContentTooComplex } from "./content-too-complex.ts";
import { linkEmbeds } from "./embeds.ts";
import { htmlTree } from "./html-tree.ts";
import { findImageAddresses } from "./lazy-images.ts";
import { makeValid } from "./models/valid-content.ts";
import { type Removal, toRemoval, type Warn } from "./removal.ts";
import { pruneEmpty, warnOfRemovals, writeCheckboxes } from "./removals.ts";
import { dissolveBareSpans, handDownLanguage } from "./spans.ts";
import { unmarkOtherLinks } from "./stand-ins.ts";
import { visitContent, visitElements } from "./visit-elements.ts";

const MAX_ROUNDS = 6;
const MAX_WARNINGS = 20;

export interface SafeContent {
	html: string;
	text: string;
	/** The text of the paragraphs alone, for a summary. */
	paragraphs: string;
	/** Each thing that was removed; at most 20. */
	warnings: Removal[];
}

// Character references (`&#1;`) bring back characters that were removed from the source.
function cleanText(node: RootContent): void {
	if (node.type === "text") node.value = plainText(node.value);
}

function cleanElement(element: Element): void {
	if (element.tagName === "h1") element.tagName = "h2";
	for (const [name, value] of Object.entries(element.properties)) {
		if (typeof value === "string") element.properties[name] = plainText(value);
	}
}

// HTML §13.2.6.4.7: a parser ignores a line feed right after `<pre>`.
function dropLeadingLineFeeds(element: Element): void {
	if (element.tagName !== "pre") return;
	for (const child of element.children) {
		if (child.type !== "text") return;
		child.value = child.value.replace(/^\n+/, "");
		if (child.value) return;
	}
}

// Of classes that are not allowed, an empty list is left.
function dropEmptyClass({ properties }: Element): void {
	if (Array.isArray(properties.className) && properties.className.length === 0)
		delete properties.className;
}

function sanitized(tree: Root): Root {
	const safe = sanitize(tree, allowList);
	if (safe.type !== "root") throw new TypeError(`Expected a root, got ${safe.type}`);
	visitElements(safe, dropEmptyClass);
	return safe;
}

function safeTree(tree: Root, articleUrl: URL, language: string, warn: Warn): Root {
	visitContent(tree, cleanText);
	visitElements(tree, cleanElement);
	findImageAddresses(tree);
	linkEmbeds(tree, articleUrl, language, warn);
	writeCheckboxes(tree);
	warnOfRemovals(tree, warn);
	prefixAnchors(tree, stays);
	absoluteLinks(tree, articleUrl, warn);
	handDownLanguage(tree, stays);
	dissolveBareSpans(tree);
	const safe = sanitized(tree);
	pruneEmpty(safe, warn);
	makeValid(safe);
	unmarkOtherLinks(safe);
	linkAnchors(safe, articleUrl);
	visitElements(safe, dropLeadingLineFeeds);
	return safe;
}

/**
 * Returns what the allow-list permits of a tree or of HTML, and its text. Repeats until the output parses to
 * itself, so that a browser sees exactly the tree that was checked. Throws ContentTooComplex.
 */
export function safeContent(read: Root | string, articleUrl: URL, language: string): SafeContent {
	const warnings = new Map<string, Removal>();
	const warn: Warn = (...about) => {
		const removal = toRemoval(...about);
		if (warnings.size < MAX_WARNINGS) warnings.set(removal.detail, removal);
	};
	let current = read;
	for (let round = 0; round < MAX_ROUNDS; round++) {
		const parsed = typeof current === "string" ? htmlTree(current) : current;
		const tree = safeTree(parsed, articleUrl, language, warn);
		const next = toHtml(tree);
		if (next === current) {
			const [text, paragraphs] = [plainTextOf(tree), paragraphsOf(tree)];
			return { html: next, text, paragraphs, warnings: [...warnings.values()] };
		}
		current = next;
	}
	throw new ContentTooComplex("The markup never settles");
}
