import { raw } from "hono/html";
import { wordsFor } from "../../../words/languages.ts";

// Tags as hast-util-to-html writes them: quotes in values are escaped, “<” in values may not be.
const TAG = /<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g;
const TABLE = /^<table[\s>]/;
const CELL = /^<(?:td|th|tr)\s/;
const ALIGNMENT = / align="(left|center|right|justify)"/i;

/** The text of an article. A wide table scrolls in an area of its own, which the keyboard reaches and which has a name. */
export function ArticleText({ html, language }: { html: string; language: string }) {
	return <div class="text">{raw(withScrolledTables(html, wordsFor(language).articles.table))}</div>;
}

function withScrolledTables(html: string, word: string): string {
	let number = 0;
	return html.replace(TAG, (tag) => {
		if (tag === "</table>") return `${tag}</div>`;
		if (CELL.test(tag)) return withAlignmentAsClass(tag);
		if (!TABLE.test(tag)) return tag;
		number += 1;
		return `<div class="scrolled" role="region" tabindex="0" aria-label="${word} ${number}">${tag}`;
	});
}

// HTML no longer has the attribute. Feeds keep it, because readers of feeds know it and remove classes.
function withAlignmentAsClass(tag: string): string {
	return tag.replace(ALIGNMENT, (_, side: string) => ` class="at-${side.toLowerCase()}"`);
}
