import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type {} from "remark-parse";
import type { Data, Processor } from "unified";

type SyntaxExtension = NonNullable<Data["micromarkExtensions"]>[number];
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
const gfmSyntax: SyntaxExtension = { ...syntax, text: withoutSlowOnes(syntax.text) };

/** Remark plugin for GitHub-flavoured Markdown: tables, footnotes, strikethrough, task lists, bare addresses. */
export function gitHubFlavour(this: Processor): void {
	const data = this.data();
	data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmSyntax];
	data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFromMarkdown()];
}
