import type { Root } from "mdast";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { visitMarkdown } from "./visit-markdown.ts";

type SyntaxExtension = ReturnType<typeof gfm>;
type TreeExtension = ReturnType<typeof gfmFromMarkdown>[number];
type Constructs = NonNullable<SyntaxExtension["text"]>;

// These stop at every word, or at every W: 2.6 s for a megabyte of “Wort”, measured. What they find is
// also found in the finished tree, apart from `www.` addresses with emphasis in them (`www-addresses.ts`).
const SLOW = new Set(["emailAutolink", "wwwAutolink"]);

function withoutSlowOnes(constructs: Constructs = {}): Constructs {
	return Object.fromEntries(
		Object.entries(constructs).map(([code, list]) => [
			code,
			[list ?? []].flat().filter(({ name }) => !SLOW.has(name ?? "")),
		]),
	);
}

// One tilde is “about” in German (`~5 Euro`), two strike out.
const syntax = gfm({ singleTilde: false });
/** The syntax of GitHub-flavoured Markdown: tables, footnotes, strikethrough, task lists, bare addresses. */
export const gfmSyntax: SyntaxExtension = { ...syntax, text: withoutSlowOnes(syntax.text) };

/** Every bare address contains one of these. */
const ADDRESS = /@|https?:\/\/|www\./i;

function hasAddress(tree: Root): boolean {
	let isFound = false;
	visitMarkdown(tree, (node) => {
		isFound ||= node.type === "text" && ADDRESS.test(node.value);
	});
	return isFound;
}

// The search for bare addresses walks over the tree four times, which takes a sixth of the parser's time.
function onlyIfNeeded(extension: TreeExtension): TreeExtension {
	const transforms = extension.transforms?.map(
		(transform) => (tree: Root) => (hasAddress(tree) ? transform(tree) : undefined),
	);
	return { ...extension, transforms };
}

/** The extensions that turn the syntax into the tree. */
export const gfmTrees = gfmFromMarkdown().map(onlyIfNeeded);

/** The same without the search for bare addresses: every text keeps its position. */
export const plainGfmTrees = gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension);
