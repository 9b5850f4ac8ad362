import type { Nodes as HastNodes, Root as HastRoot } from "hast";
import { toHtml } from "hast-util-to-html";
import type { Nodes, Root } from "mdast";
import { toHast } from "mdast-util-to-hast";
import { wordsFor } from "../words/languages.ts";
import { ANCHOR_PREFIX } from "./anchors.ts";
import { endBareAddresses } from "./bare-addresses.ts";
import { ContentTooComplex } from "./content-too-complex.ts";
import { gfmTrees } from "./gfm.ts";
import { assertParsable } from "./markdown-cost.ts";
import { assertShallow } from "./nesting.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { visitMarkdown } from "./visit-markdown.ts";

const MAX_REFERENCED_CHARACTERS = 1_000_000;
const MAX_CELLS = 20_000;

function childrenOf(node: Nodes): readonly Nodes[] {
	return "children" in node ? node.children : [];
}

// The output of `[a]: long-url` with `[a][a][a]…` grows with the square of the source.
function assertModestReferences(tree: Root): void {
	let longest = 0;
	let references = 0;
	visitMarkdown(tree, (node) => {
		if (node.type === "linkReference" || node.type === "imageReference") references += 1;
		if (node.type !== "definition") return;
		longest = Math.max(longest, node.url.length + (node.title?.length ?? 0));
	});
	if (longest * references > MAX_REFERENCED_CHARACTERS)
		throw new ContentTooComplex("Too long link definitions");
}

// Every row is filled up to the cells of the first, so `|` alone in a line may become thousands of cells.
function assertModestTables(tree: Root): void {
	let cells = 0;
	visitMarkdown(tree, (node) => {
		if (node.type !== "table") return;
		const { children: rows } = node;
		cells += rows.length * Math.max(...rows.slice(0, 1).map((row) => row.children.length));
	});
	if (cells > MAX_CELLS) throw new ContentTooComplex("Too many cells in tables");
}

const isRaw = (node: HastNodes): boolean =>
	node.type === "raw" || ("children" in node && node.children.some(isRaw));

/**
 * Returns the tree of GitHub-flavoured Markdown, with headings in `language` (BCP 47); as a text for the
 * parser of HTML if there is HTML in it. Neither is safe yet. Throws ContentTooComplex.
 */
export function readMarkdown(markdown: string, language: string): HastRoot | string {
	assertParsable(markdown);
	const { tree } = parseMarkdown(markdown, gfmTrees);
	assertShallow<Nodes>(tree, childrenOf);
	assertModestReferences(tree);
	assertModestTables(tree);
	endBareAddresses(tree);
	const read = toHast(tree, {
		allowDangerousHtml: true,
		clobberPrefix: ANCHOR_PREFIX,
		footnoteLabel: wordsFor(language).articles.footnotes,
	});
	return read.type === "root" && !isRaw(read) ? read : toHtml(read, { allowDangerousHtml: true });
}
