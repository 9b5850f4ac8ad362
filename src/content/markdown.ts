import type { Nodes, Root } from "mdast";
import rehypeStringify from "rehype-stringify";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { ContentTooComplex } from "./content-too-complex.ts";
import { genderStar } from "./gender-star.ts";
import { assertParsable } from "./markdown-cost.ts";
import { assertShallow } from "./nesting.ts";

const MAX_REFERENCED_CHARACTERS = 1_000_000;

const processor = unified()
	.use(remarkParse)
	.use(genderStar)
	.use(remarkRehype, { allowDangerousHtml: true })
	.use(rehypeStringify, { allowDangerousHtml: true })
	.freeze();

function childrenOf(node: Nodes): readonly Nodes[] {
	return "children" in node ? node.children : [];
}

// The output of `[a]: long-url` with `[a][a][a]…` grows with the square of the source.
function assertModestReferences(tree: Root): void {
	let longest = 0;
	let references = 0;
	visit(tree, ["definition", "linkReference", "imageReference"], (node) => {
		if (node.type !== "definition") references += 1;
		else longest = Math.max(longest, node.url.length + (node.title?.length ?? 0));
	});
	if (longest * references > MAX_REFERENCED_CHARACTERS)
		throw new ContentTooComplex("Too long link definitions");
}

/** Renders CommonMark as HTML. Raw HTML passes, so the result is not safe yet. Throws ContentTooComplex. */
export function markdownToHtml(markdown: string): string {
	assertParsable(markdown);
	const tree = processor.parse(markdown);
	assertShallow<Nodes>(tree, childrenOf);
	assertModestReferences(tree);
	return processor.stringify(processor.runSync(tree));
}
