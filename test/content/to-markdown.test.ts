import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { renderContent } from "../../src/content/render-content.ts";
import { toMarkdown } from "../../src/content/to-markdown.ts";

const URL = "https://news.example/articles/a";
const samples = import.meta.glob<string>("../../src/cli/sample/articles/*.md", {
	query: "?raw",
	import: "default",
	eager: true,
});
const withoutFrontMatter = (file: string) => file.replace(/^---\n.*?\n---\n/s, "");
const render = (markdown: string) => renderContent({ markdown }, URL, "de");
const back = (html: string) => toMarkdown(renderContent({ html }, URL, "de").html);

describe("the Markdown of an article", () => {
	it.each(Object.entries(samples))("has the text and the structure of %s", (_, file) => {
		const { html, text } = render(withoutFrontMatter(file));
		const again = render(toMarkdown(html));
		expect(again.text.replace(/\s+/g, " ")).toBe(text.replace(/\s+/g, " "));
		// Markdown has no captions of tables.
		if (!html.includes("<caption"))
			expect(again.html.replace(/\s+/g, " ")).toBe(html.replace(/\s+/g, " "));
	});

	it.each([
		["<h2>A  <em>b</em></h2><p>c</p>", "## A *b*\n\nc"],
		["<p>1 &lt; 2 *a* _b_ [c] `d`</p>", "1 \\< 2 \\*a\\* \\_b\\_ \\[c\\] \\`d\\`"],
		["<p>1. Mai</p><p># x</p><p>- y</p>", "1\\. Mai\n\n\\# x\n\n\\- y"],
		["<p>a<br>- b</p>", "a\\\n\\- b"],
		["<p>a <b> fett </b>c</p>", "a  **fett** c"],
		['<p><a href="/x">Text</a></p>', "[Text](<https://news.example/x>)"],
		[
			'<p><img src="/x.png" alt="Ein [Bild]"></p>',
			"![Ein \\[Bild\\]](<https://news.example/x.png>)",
		],
		["<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", "- a\n  - b\n- c"],
		['<ol start="3"><li>a</li><li>b</li></ol>', "3. a\n4. b"],
		["<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"],
		["<pre>a\n  b ``` c</pre>", "````\na\n  b ``` c\n````"],
		["<p><code>a`b</code></p>", "``a`b``"],
		[
			"<table><tr><th>A</th><th>B</th></tr><tr><td>1 | 2</td></tr></table>",
			"| A | B |\n| --- | --- |\n| 1 \\| 2 |  |",
		],
		["<table><tr><td>1</td></tr></table>", "|  |\n| --- |\n| 1 |"],
		["<dl><dt>A</dt><dd>b</dd></dl>", "**A**\n\nb"],
		[
			"<figure><img src='/x.png' alt=''><figcaption>Bild</figcaption></figure>",
			"![](<https://news.example/x.png>)\n\n*Bild*",
		],
	])("of %s is %j", (html, markdown) => {
		expect(back(html)).toBe(markdown);
	});

	it("has footnotes as such", () => {
		const { html } = render("Wort[^1] und mehr.\n\n[^1]: Eine *Note*.");
		expect(toMarkdown(html)).toBe("Wort[^1] und mehr.\n\n[^1]: Eine *Note*.");
	});

	it("shows any text as it is", () => {
		const marks = string({ unit: "grapheme-ascii", maxLength: 60 });
		assert(
			property(marks, (typed) => {
				const escaped = typed.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
				const { html, text } = renderContent({ html: `<p>${escaped}</p>` }, URL, "de");
				expect(render(toMarkdown(html)).text.replace(/\s+/g, " ")).toBe(text.replace(/\s+/g, " "));
			}),
			{ numRuns: 1000 },
		);
	});
});
