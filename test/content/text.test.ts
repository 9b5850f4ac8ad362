import { describe, expect, it } from "vitest";
import { renderContent } from "../../src/content/render-content.ts";

const BASE = "https://news.example/";

function text(html: string): string {
	return renderContent({ html }, BASE).text;
}

describe("text", () => {
	it.each([
		["paragraphs", "<p>a</p><p>b</p>", "a\n\nb"],
		["headings", "<h2>a</h2><p>b</p>", "a\n\nb"],
		["lists", "<ul><li>a<li>b</ul>c", "a\nb\nc"],
		["definitions", "<dl><dt>a<dd>b</dl>", "a\nb"],
		["breaks", "a<br>b", "a\nb"],
		["tables", "<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc"],
		["preformatted text", "<pre>a\n  b</pre>", "a\n  b"],
		["collapsed whitespace", "<p>  a \n b  </p>\n", "a b"],
		["no image descriptions", '<p>a <img src="b" alt="c"></p>', "a"],
		["no hidden content", "<p>a</p><script>b</script><style>c</style>", "a"],
		["plain characters", "<p>5 &lt; 6 &amp; <b>7</b></p>", "5 < 6 & 7"],
		["nothing", "", ""],
	])("knows %s", (_, html, expected) => {
		expect(text(html)).toBe(expected);
	});

	it("has the numbers of footnotes apart from the words, and no arrows", () => {
		const markdown = "Die Stiege[^1] bleibt, die Stiege[^1] auch.\n\n[^1]: Das Treppenhaus.";
		expect(renderContent({ markdown }, BASE).text.split(/\n+/)).toEqual([
			"Die Stiege [1] bleibt, die Stiege [1] auch.",
			"Footnotes",
			"1. Das Treppenhaus.",
		]);
	});

	it("of an article reads like the article", () => {
		const markdown =
			"# Neues aus dem Quartier\n\nDie **Sozialmanager*innen** beraten\nin sechs Städten.\n\n" +
			"- Sprechzeiten\n- Hausbesuche\n\n> „Wir hören zu“, sagt eine der Partner*innen.";
		const lines = renderContent({ markdown }, BASE).text.split(/\n+/);
		expect(lines).toEqual([
			"Neues aus dem Quartier",
			"Die Sozialmanager*innen beraten in sechs Städten.",
			"Sprechzeiten",
			"Hausbesuche",
			"„Wir hören zu“, sagt eine der Partner*innen.",
		]);
	});
});

describe("characters that XML 1.0 forbids", () => {
	const forbidden = [
		...["\0", "\u0001", "\b", "\u000e", "\u001b", "\u001f", "\u0085"],
		...["\ufffe", "\uffff", "\ud800", "\udfff"],
	];

	it.each(forbidden)("removes %j", (character) => {
		for (const typed of [`a${character}b`, `<b title="a">a${character}b</b>`]) {
			for (const source of [{ html: typed }, { markdown: typed }]) {
				expect(renderContent(source, BASE).text).toBe("ab");
			}
		}
	});

	it.each(["&#1;", "&#x1f;", "&#xfffe;", "&#65535;"])("removes %s", (reference) => {
		const { html } = renderContent({ html: `<abbr title="a${reference}b">c${reference}d` }, BASE);
		expect(html).toBe('<abbr title="ab">cd</abbr>');
	});

	it.each(["\v", "\f", "&#12;"])("makes a space of %j, with which Word breaks lines", (soft) => {
		expect(renderContent({ html: `<p>eins${soft}zwei</p>` }, BASE).text).toBe("eins zwei");
	});

	it("removes them before it looks for tags", () => {
		expect(renderContent({ html: "<scr\0ipt>alert(1)</scr\0ipt>a" }, BASE).html).toBe("a");
	});

	it.each(["\t", "\n", "ä", "\u00a0", "\ufdd0", "\ufffd", "😀", "👩‍⚕️", "\u{10ffff}"])(
		"keeps %j",
		(character) => {
			expect(renderContent({ html: `<pre>a${character}b</pre>` }, BASE).text).toBe(
				`a${character}b`,
			);
		},
	);

	it("reads CR as LF, however it is written", () => {
		expect(renderContent({ html: "<pre>a\r\nb\rc&#13;d</pre>" }, BASE).html).toBe(
			"<pre>a\nb\nc\nd</pre>",
		);
	});
});
