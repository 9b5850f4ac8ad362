import type { Link, Root, Text } from "mdast";
import { visitMarkdown } from "./visit-markdown.ts";

// GFM ends an address before ASCII punctuation only. A quotation mark begins what follows an address.
const QUOTE = /[„“”«»‹›]/u;
const CLOSING = /[‚‘’…–—!"'*,.:;?_~]+$/u;

/** Returns the length of a bare address without the punctuation that closes the sentence around it. */
function addressLength(address: string): number {
	const quote = address.search(QUOTE);
	const beforeQuote = quote === -1 ? address : address.slice(0, quote);
	const trimmed = beforeQuote.replace(CLOSING, "");
	const isUnopened = trimmed.endsWith(")") && !trimmed.includes("(");
	return isUnopened ? addressLength(trimmed.slice(0, -1)) : trimmed.length;
}

// An address in `<…>` or `[…](…)` takes more characters of the source than its text has.
function bareText({ children: [child], position }: Link): Text | undefined {
	if (child?.type !== "text") return undefined;
	const { start, end } = position ?? {};
	const taken = start && end ? (end.offset ?? 0) - (start.offset ?? 0) : child.value.length;
	return taken === child.value.length ? child : undefined;
}

/** Ends bare addresses before the punctuation after them, German quotation marks too. */
export function endBareAddresses(tree: Root): void {
	visitMarkdown(tree, (link, index, parent) => {
		const text = link.type === "link" && bareText(link);
		if (!text) return;
		const length = addressLength(text.value);
		const rest = text.value.slice(length);
		if (rest === "") return;
		link.url = link.url.slice(0, link.url.length - rest.length);
		text.value = text.value.slice(0, length);
		parent.children.splice(index + 1, 0, { type: "text", value: rest });
	});
}
