import type { Root } from "mdast";
import { visitMarkdown } from "./visit-markdown.ts";

// Ends where other Markdown, HTML or a quotation begins. A browser takes no longer address anyway.
const ADDRESS = /(?<![\p{L}\p{N}/@.:-])www\.[^\s<>`\\|[\]„“”«»‹›]{1,2000}/giu;
const CLOSING = new Set("‚‘’…–—!\"'*,.:;?_~)");

/** The marks of emphasis and deletion. An underscore inside a word is none. */
const MARK = /[*~]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_/gu;

interface Span {
	start: number;
	end: number;
}

const NOT_TEXT = new Set(["code", "inlineCode", "html", "definition", "image", "imageReference"]);

/** Returns where the source is not the text of the article, in order: code, HTML, the addresses of links. */
function spansBesideText(tree: Root): Span[] {
	const spans: Span[] = [];
	visitMarkdown(tree, (node) => {
		const inText = node.type === "link" ? node.children.at(-1)?.position?.end : undefined;
		const { start, end } = node.position ?? {};
		if (!start || !end || !(inText || NOT_TEXT.has(node.type))) return;
		spans.push({ start: (inText ?? start).offset ?? 0, end: end.offset ?? 0 });
	});
	return spans.sort((a, b) => a.start - b.start);
}

function withoutClosing(address: string): string {
	let end = address.length;
	while (CLOSING.has(address[end - 1] ?? "")) end--;
	return address.slice(0, end);
}

/**
 * Returns the offsets of the marks of emphasis in addresses like `www.a.example/_b_/c`. Micromark would find such
 * addresses itself, if it did not have to stop at every W (`gfm.ts`).
 */
export function marksInAddresses(tree: Root, markdown: string): number[] {
	const spans = spansBesideText(tree);
	const offsets: number[] = [];
	let next = 0;
	for (const { 0: found, index } of markdown.matchAll(ADDRESS)) {
		while ((spans[next]?.end ?? markdown.length) <= index) next++;
		if ((spans[next]?.start ?? markdown.length) <= index) continue;
		for (const mark of withoutClosing(found).matchAll(MARK)) offsets.push(index + mark.index);
	}
	return offsets;
}
