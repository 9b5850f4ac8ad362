import type { Element, Root, Text } from "hast";
import { toText } from "hast-util-to-text";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { absoluteLinks } from "./absolute-links.ts";
import { allowList } from "./allow-list.ts";
import { ContentTooComplex } from "./content-too-complex.ts";
import { htmlTree } from "./html-tree.ts";
import { xmlText } from "./xml-text.ts";

const MAX_ROUNDS = 6;

const processor = unified().use(rehypeSanitize, allowList).use(rehypeStringify).freeze();

// Character references (`&#1;`) bring back characters that were removed from the source.
function cleanText(text: Text): void {
	text.value = xmlText(text.value);
}

function cleanElement(element: Element): void {
	if (element.tagName === "h1") element.tagName = "h2";
	for (const [name, value] of Object.entries(element.properties)) {
		if (typeof value === "string") element.properties[name] = xmlText(value);
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

function safeTree(html: string, baseUrl: URL): Root {
	const tree = htmlTree(html);
	visit(tree, "text", cleanText);
	visit(tree, "element", cleanElement);
	absoluteLinks(tree, baseUrl);
	const safe = processor.runSync(tree);
	visit(safe, "element", dropLeadingLineFeeds);
	return safe;
}

/**
 * Returns the HTML that the allow-list permits, and its text. Repeats until the output parses to itself,
 * so that a browser sees exactly the tree that was checked. Throws ContentTooComplex.
 */
export function safeHtml(html: string, baseUrl: URL): { html: string; text: string } {
	let current = html;
	for (let round = 0; round < MAX_ROUNDS; round++) {
		const tree = safeTree(current, baseUrl);
		const next = processor.stringify(tree);
		if (next === current) return { html: next, text: toText(tree).trim() };
		current = next;
	}
	throw new ContentTooComplex("The markup never settles");
}
