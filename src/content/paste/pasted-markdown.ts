import { plainText } from "../../platform/schema/plain-text.ts";
import { htmlTree } from "../html-tree.ts";
import { safeContent } from "../safe-html.ts";
import { toMarkdown } from "../to-markdown.ts";
import { joinAdjacentLists } from "./adjacent-lists.ts";
import { joinOfficeLists } from "./office-lists.ts";
import { lowerHeadings, makeParagraphs, nameParagraphs } from "./pasted-blocks.ts";
import { stateEmphasis } from "./pasted-emphasis.ts";
import { dropInnerLinks } from "./pasted-links.ts";
import { dropPictures } from "./pasted-pictures.ts";
import { tidySpaces } from "./pasted-spaces.ts";
import { stateClassStyles } from "./pasted-styles.ts";
import { tidyTables } from "./pasted-tables.ts";
import { removeUnseenParts } from "./unseen-parts.ts";
import { withoutNeedlessEscapes } from "./without-escapes.ts";

// Programs write more elements, and far more styles, than what they copy becomes. An article has its own limits.
const AS_COPIED = { elements: 40_000, attributeCharacters: 2_000_000 };

export interface PastedMarkdown {
	markdown: string;
	/** The number of pictures that had no address on the web. */
	droppedPictures: number;
}

/**
 * Returns what was copied from a program or a page, as GitHub-flavoured Markdown. Headings, links, lists, tables and
 * emphasis stay, and nothing of how it looked. `siteUrl` is where the article will be. Throws ContentTooComplex.
 */
export function pastedMarkdown(html: string, siteUrl: string): PastedMarkdown {
	const tree = htmlTree(plainText(html), AS_COPIED);
	stateClassStyles(tree);
	removeUnseenParts(tree);
	const droppedPictures = dropPictures(tree);
	tidySpaces(tree);
	joinOfficeLists(tree);
	joinAdjacentLists(tree);
	nameParagraphs(tree);
	lowerHeadings(tree);
	dropInnerLinks(tree);
	stateEmphasis(tree);
	makeParagraphs(tree);
	tidyTables(tree);
	const { html: safe } = safeContent(tree, new URL(siteUrl), "de");
	return { markdown: withoutNeedlessEscapes(toMarkdown(safe)), droppedPictures };
}
