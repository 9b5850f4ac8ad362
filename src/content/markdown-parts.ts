import type { Nodes, PhrasingContent } from "mdast";
import { plainGfmTrees } from "./gfm.ts";
import { assertParsable } from "./markdown-cost.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { OBJECT, type Prose, ProseWriter, type TextParts } from "./prose.ts";
import { visitMarkdown } from "./visit-markdown.ts";

/** The most code units of a link or an item that are read. */
const MOST_SHOWN = 200;
const SKIPPED = /<(\/?)(?:code|pre|kbd|samp|tt|var|script|style)\b/gi;
const PICTURE = /<img\b[^>]*>/gi;
const ALT = /\balt\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*))/i;
const SRC = /\bsrc\s*=\s*["']?([^\s"'>]*)/i;

/** Returns the parts of Markdown that has its positions. Throws ContentTooComplex. */
export function partsOfMarkdown(markdown: string): TextParts {
	assertParsable(markdown);
	const { tree, source } = parseMarkdown(markdown, plainGfmTrees);
	const parts: TextParts = { prose: [], pictures: [], links: [], numbered: [] };
	const reader = new Reader(source);
	visitMarkdown(tree, (node) => {
		if (node.type === "paragraph" || node.type === "heading" || node.type === "tableCell")
			parts.prose.push(reader.read(node.children));
		else if (node.type === "html") {
			reader.meet(node.value);
			parts.pictures.push(...picturesIn(node.value));
		} else if (node.type === "image")
			parts.pictures.push({ alt: node.alt ?? "", address: node.url });
		else if (node.type === "link" && isMarked(node, source))
			parts.links.push({ text: wordsIn(node.children), address: node.url });
		else if (node.type === "list" && node.ordered)
			parts.numbered.push({
				start: node.start ?? 1,
				items: node.children.length,
				text: wordsOf(node.children[0]),
			});
	});
	if (source !== markdown) parts.prose = toTyped(parts.prose, source, markdown);
	return parts;
}

/** Reads paragraphs in order. Between tags of code that HTML has nothing is text. */
class Reader {
	#openTags = 0;
	#htmlAhead = 0;
	readonly #source: string;

	constructor(source: string) {
		this.#source = source;
	}

	read(nodes: PhrasingContent[]): Prose {
		const writer = new ProseWriter();
		this.#write(writer, nodes, true);
		return writer.prose;
	}

	/** Takes a piece of HTML that no paragraph has read. */
	meet(html: string): void {
		if (this.#htmlAhead > 0) this.#htmlAhead -= 1;
		else this.#follow(html);
	}

	#write(writer: ProseWriter, nodes: PhrasingContent[], mayChange: boolean): void {
		for (const node of nodes) {
			if (node.type === "html") {
				this.#htmlAhead += 1;
				this.#follow(node.value);
				if (/^<br\b/i.test(node.value)) writer.add("\n");
			} else if (this.#openTags > 0) writer.add(OBJECT);
			else if (node.type === "text") this.#writeText(writer, node, mayChange);
			else if (node.type === "break") writer.add("\n");
			// The text of a reference is also its name.
			else if (node.type === "linkReference") this.#write(writer, node.children, false);
			else if (node.type === "link" && !isMarked(node, this.#source)) writer.add(node.url);
			else if (node.type === "footnoteReference") continue;
			else if ("children" in node) this.#write(writer, node.children, mayChange);
			else writer.add(OBJECT);
		}
	}

	#writeText(
		writer: ProseWriter,
		{ value, position }: Nodes & { value: string },
		mayChange: boolean,
	) {
		const [start, end] = [position?.start.offset, position?.end.offset];
		if (!mayChange || start === undefined || end === undefined) writer.add(value);
		else writer.addTyped(value, this.#source, start, end);
	}

	#follow(html: string): void {
		for (const [, slash] of html.matchAll(SKIPPED))
			this.#openTags = Math.max(0, this.#openTags + (slash === "" ? 1 : -1));
	}
}

/** True for a link with words of its own; false for an address alone. */
const isMarked = ({ position }: Nodes, source: string) =>
	source[position?.start.offset ?? 0] === "[";

function wordsOf(node: Nodes | undefined): string {
	if (!node) return "";
	if (node.type === "text" || node.type === "inlineCode") return node.value;
	if (node.type === "image") return node.alt ?? "";
	return "children" in node ? wordsIn(node.children) : "";
}

function wordsIn(nodes: Nodes[]): string {
	let words = "";
	for (const node of nodes) {
		if (words.length >= MOST_SHOWN) break;
		words += wordsOf(node).slice(0, MOST_SHOWN);
	}
	return words.trim();
}

function picturesIn(html: string): TextParts["pictures"] {
	return (html.match(PICTURE) ?? []).map((tag) => {
		const [, ...alts] = ALT.exec(tag) ?? [];
		return {
			alt: alts.find((alt) => alt !== undefined) ?? "",
			address: SRC.exec(tag)?.[1] ?? "",
		};
	});
}

/** Moves positions from the source that was parsed to what was typed, which has fewer backslashes. */
function toTyped(prose: Prose[], source: string, typed: string): Prose[] {
	const places = new Int32Array(source.length + 1);
	let at = 0;
	for (let index = 0; index < source.length; index++) {
		places[index] = at;
		if (source[index] === typed[at]) at += 1;
	}
	places[source.length] = at;
	const move = (place: number) => (place < 0 ? place : (places[place] ?? -1));
	return prose.map(({ text, from, to }) => ({ text, from: from.map(move), to: to.map(move) }));
}
