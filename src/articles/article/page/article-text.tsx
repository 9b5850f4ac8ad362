import { raw } from "hono/html";
import { wordsFor } from "../../../words/languages.ts";

// Tags as hast-util-to-html writes them: quotes in values are escaped, “<” in values may not be.
const TAG = /<[^<>"]*(?:"[^"]*"[^<>"]*)*>/g;
const TABLE = /^<table[\s>]/;
const IMAGE = /^<img\s/;
const CELL = /^<(?:td|th|tr)\s/;
const ALIGNMENT = / align="(left|center|right|justify)"/i;

interface ArticleTextProps {
	html: string;
	language: string;
	/** True if a picture stands above the text: then none in the text is among the first things that people see. */
	isBelowPicture?: boolean;
}

/** The text of an article. Pictures load when they are near. A wide table scrolls in an area of its own, which the keyboard reaches and which has a name. */
export function ArticleText({ html, language, isBelowPicture = false }: ArticleTextProps) {
	const word = wordsFor(language).articles.table;
	return <div class="text">{raw(forPage(html, word, isBelowPicture))}</div>;
}

function forPage(html: string, word: string, isBelowPicture: boolean): string {
	let number = 0;
	let isFirstPicture = !isBelowPicture;
	return html.replace(TAG, (tag) => {
		if (tag === "</table>") return `${tag}</div>`;
		if (CELL.test(tag)) return withAlignmentAsClass(tag);
		if (IMAGE.test(tag)) {
			const picture = withLoading(tag, isFirstPicture);
			isFirstPicture = false;
			return picture;
		}
		if (!TABLE.test(tag)) return tag;
		number += 1;
		return `<div class="scrolled" role="region" tabindex="0" aria-label="${word} ${number}">${tag}`;
	});
}

// HTML no longer has the attribute. Feeds keep it, because readers of feeds know it and remove classes.
function withAlignmentAsClass(tag: string): string {
	return tag.replace(ALIGNMENT, (_, side: string) => ` class="at-${side.toLowerCase()}"`);
}

function withLoading(image: string, isFirst: boolean): string {
	return image.replace(/^<img/, `<img decoding="async"${isFirst ? "" : ' loading="lazy"'}`);
}
