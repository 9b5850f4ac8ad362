import type { Element, RootContent } from "hast";
import { codeSpan, escaped } from "./markdown-text.ts";

/** Ends the address of a footnote. */
const NOTE = /#text-fn-([\w-]+)$/;
/** Begins the anchor of a footnote's mark. */
const WAY_BACK = /#text-fnref/;

/** Inline content in one line, for headings and cells. */
export function oneLine(nodes: RootContent[]): string {
	return inlineOf(nodes).replace(/\\?\n/g, " ").trim();
}

/** Returns inline content; a line break is a backslash at the end of a line. */
export function inlineOf(nodes: RootContent[]): string {
	return nodes.map(inline).join("");
}

function inline(node: RootContent): string {
	if (node.type === "text") return escaped(node.value.replace(/[\t\n\r ]+/g, " "));
	if (node.type !== "element") return "";
	const render = INLINE[node.tagName];
	return render ? render(node) : inlineOf(node.children);
}

const INLINE: Record<string, ((element: Element) => string) | undefined> = {
	em: (element) => wrapped("*", inlineOf(element.children)),
	i: (element) => wrapped("*", inlineOf(element.children)),
	strong: (element) => wrapped("**", inlineOf(element.children)),
	b: (element) => wrapped("**", inlineOf(element.children)),
	del: (element) => wrapped("~~", inlineOf(element.children)),
	s: (element) => wrapped("~~", inlineOf(element.children)),
	code: (element) => codeSpan(textOf(element)),
	br: () => "\\\n",
	img: ({ properties: { src, alt } }) => `![${escaped(String(alt ?? ""))}](${address(src)})`,
	sup: (element) => noteMarkOf(element) ?? inlineOf(element.children),
	a: linkOf,
};

function linkOf({ properties: { href }, children }: Element): string {
	const text = inlineOf(children);
	if (href === undefined) return text;
	return WAY_BACK.test(String(href)) ? "" : text.trim() && `[${text}](${address(href)})`;
}

/** The mark of a footnote: `[^1]`. */
function noteMarkOf({ children: [link] }: Element): string | undefined {
	if (link?.type !== "element") return undefined;
	const note = NOTE.exec(String(link.properties.href))?.[1];
	return note && `[^${note}]`;
}

/** Returns text between marks. They belong right before and after a word: spaces stand outside. */
export function wrapped(mark: string, text: string): string {
	const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
	return inner === "" ? before + after : before + mark + inner + mark + after;
}

const address = (url: unknown) => `<${String(url).replace(/[<>\s\\]/g, encodeURIComponent)}>`;

/** Returns the text of a node as it is. */
export function textOf(node: RootContent): string {
	if (node.type === "text") return node.value;
	return node.type === "element" ? node.children.map(textOf).join("") : "";
}
