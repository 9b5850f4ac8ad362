import type { Root } from "mdast";
import { type Extension, fromMarkdown } from "mdast-util-from-markdown";
import { genderStarSyntax } from "./gender-star.ts";
import { stopsOfDates } from "./german-dates.ts";
import { gfmSyntax } from "./gfm.ts";
import { marksInAddresses } from "./www-addresses.ts";

const MAX_ROUNDS = 3;
const extensions = [gfmSyntax, genderStarSyntax];

/** A tree, and the Markdown to which its positions lead: what was typed, with backslashes at what would be misread. */
export interface ParsedMarkdown {
	tree: Root;
	source: string;
}

/**
 * Parses GitHub-flavoured Markdown as German is written: dates are no lists. Takes as long as it takes:
 * `assertParsable` comes first. A date that was escaped may bring forth another one, in what was inside its list item
 * before.
 */
export function parseMarkdown(markdown: string, trees: Extension[]): ParsedMarkdown {
	const options = { extensions, mdastExtensions: [trees] };
	let [source, tree] = [markdown, fromMarkdown(markdown, options)];
	for (let round = 0; round < MAX_ROUNDS; round++) {
		const misread = [...stopsOfDates(tree, source), ...marksInAddresses(tree, source)];
		if (misread.length === 0) break;
		source = withBackslashes(source, misread);
		tree = fromMarkdown(source, options);
	}
	return { tree, source };
}

function withBackslashes(markdown: string, offsets: number[]): string {
	let [escaped, at] = ["", 0];
	for (const offset of offsets.sort((a, b) => a - b)) {
		escaped += `${markdown.slice(at, offset)}\\`;
		at = offset;
	}
	return escaped + markdown.slice(at);
}
