import { assert, property, string } from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { searchSnippet } from "../../../../src/articles/lists/search/search-snippet.ts";
import { SearchText } from "../../../../src/articles/lists/search/search-text.schema.ts";

const search = (q: string) => ({ search: v.parse(SearchText, q), language: "de" });
const MARK = /<\/?mark>/g;

describe("snippet", () => {
	it.each([
		["Am Hafen.", "hafen", "Am <mark>Hafen</mark>."],
		[
			"Große Straßen, große Straße",
			"strasse",
			"Große <mark>Straßen</mark>, große <mark>Straße</mark>",
		],
		["Die Übung, die Uebung", "ubung", "Die <mark>Übung</mark>, die <mark>Uebung</mark>"],
		["Am Hafen, am alten Hafen", '"alten hafen"', "Am Hafen, am <mark>alten Hafen</mark>"],
		[
			"Woh\u00ADnung und Häuser",
			"haus wohnung",
			"<mark>Woh\u00ADnung</mark> und <mark>Häuser</mark>",
		],
		["Die Mieter*innen.", "mieter", "Die <mark>Mieter*innen</mark>."],
		["Die Häuser", '"haus"', "Die Häuser"],
		["Werft und Hafen", "hafen -werft", "Werft und <mark>Hafen</mark>"],
		[
			"1 < 2 & \"a\" 'b' hafen",
			"hafen",
			"1 &lt; 2 &amp; &quot;a&quot; &#39;b&#39; <mark>hafen</mark>",
		],
		["<b>hafen</b>", "hafen", "&lt;b&gt;<mark>hafen</mark>&lt;/b&gt;"],
		["Nichts davon", "hafen", "Nichts davon"],
		["", "hafen", ""],
	])("of %j for %j is %j", (text, q, html) => {
		expect(searchSnippet(text, search(q))).toBe(html);
	});

	it("shows the words around the first match, whole words at both ends", () => {
		const text = `${"davor ".repeat(100)}Hafen ${"danach ".repeat(100)}`;
		const shown = searchSnippet(text, search("hafen"));
		expect(shown).toMatch(/^… (?:davor )+<mark>Hafen<\/mark> (?:danach )+…$/);
		expect(shown.replace(MARK, "").length).toBeLessThan(220);
	});

	it("is text with marks for any text and search", () => {
		const texts = string({ unit: "binary", maxLength: 400 });
		const queries = string({ unit: "binary", maxLength: 20 });
		assert(
			property(texts, queries, (text, q) => {
				const html = searchSnippet(text, search(q));
				expect(html.replace(MARK, "")).not.toMatch(/[<>"']/);
				expect(html.isWellFormed()).toBe(true);
				expect(html.match(/<mark>/g)?.length).toBe(html.match(/<\/mark>/g)?.length);
			}),
		);
	});
});
