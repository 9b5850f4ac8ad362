import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderContent } from "../../src/content/render-content.ts";
import { contentModelFaults } from "../support/content-models.ts";

const BASE = "https://news.example/articles/eins";
const htmlOf = (html: string) => renderContent({ html }, BASE).html;

describe("what HTML does not allow is moved to a valid place", () => {
	it.each([
		[
			"an image without text",
			'<img src="/a.png">',
			'<img src="https://news.example/a.png" alt="">',
		],
		[
			"a paragraph in a list",
			"<ul><p>a</p><li>b</li></ul>",
			"<ul><li><p>a</p></li><li>b</li></ul>",
		],
		["text in a list", "<ol>a<li>b</li></ol>", "<ol><li>a</li><li>b</li></ol>"],
		[
			"a list after its item",
			"<ul><li>a</li><ul><li>b</li></ul></ul>",
			"<ul><li>a<ul><li>b</li></ul></li></ul>",
		],
		["an item in no list", "a<li>b</li><li>c</li>", "a<ul><li>b</li><li>c</li></ul>"],
		["text in descriptions", "<dl><dt>a</dt>b</dl>", "<dl><dt>a</dt><dd>b</dd></dl>"],
		["a term without a value", "<dl><dt>a</dt></dl>", "<dl><dt>a</dt><dd></dd></dl>"],
		["values without a term", "<dl><dd>a</dd></dl>", "<ul><li>a</li></ul>"],
		["an empty heading", "<h2> </h2><p>a</p>", "<p>a</p>"],
		["the target in an empty heading", '<h3 id="a"></h3>b', '<span id="text-a"></span>b'],
		["a paragraph in a heading", "<h2><p>a</p></h2>", '<h2 id="text-a">a</h2>'],
		["a paragraph in emphasis", "<em><p>a</p></em>", "<p><em>a</em></p>"],
		["a list in bold", "<b>a<ul><li>b</li></ul></b>", "<b>a</b><ul><li><b>b</b></li></ul>"],
		[
			"gaps between headings",
			"<h3>a</h3><h5>b</h5><h6>c</h6><h3>d</h3>",
			'<h2 id="text-a">a</h2><h3 id="text-b">b</h3><h4 id="text-c">c</h4><h2 id="text-d">d</h2>',
		],
		[
			"a caption in the middle",
			"<figure>a<figcaption>b</figcaption>c</figure>",
			"<figure>ac<figcaption>b</figcaption></figure>",
		],
		[
			"a heading in a head cell",
			"<table><tbody><tr><th><h3>a</h3></th></tr></tbody></table>",
			"<table><tbody><tr><th><p><strong>a</strong></p></th></tr></tbody></table>",
		],
		[
			"a row without cells",
			"<table><tr></tr><tr><td>a</td></tr></table>",
			"<table><tbody><tr><td>a</td></tr></tbody></table>",
		],
		["a time that is none", "<time>gestern</time>", "gestern"],
		["ruby without a reading", "<ruby>a</ruby>", "a"],
	])("%s", (_, typed, expected) => {
		expect(htmlOf(typed)).toBe(expected);
		expect(htmlOf(expected)).toBe(expected);
	});

	it("nothing that is said is lost", () => {
		const typed = "<h2>a<ul><li>b<p>c</p></ul>d</h2><dl>e<dd>f</dl><ul>g<h3>h</h3></ul>";
		const { text } = renderContent({ html: typed }, BASE);
		expect(text.replace(/\s/g, "")).toBe("abcdefgh");
	});
});

const LEAVES = ["a", " ", "\n", "<br>", '<img src="/a.png">', '<img src="/a.png" alt="b">', "<hr>"];
const TAGS = [
	..."h1 h2 h3 h4 h5 h6 p blockquote pre ul ol li dl dt dd figure figcaption".split(" "),
	..."table caption thead tbody tfoot tr td th div section".split(" "),
	..."em strong b u s del ins sub q cite code span bdi bdo ruby rt rp time".split(" "),
	...[
		'a href="/x"',
		'td rowspan="3"',
		'th colspan="0"',
		'bdo dir="rtl"',
		'time datetime="2026-01"',
	],
];

const trees = fc.letrec<{ node: string; children: string }>((tie) => ({
	children: fc.array(tie("node"), { maxLength: 4 }).map((nodes) => nodes.join("")),
	node: fc.oneof(
		{ depthSize: "medium", withCrossShrink: true },
		fc.constantFrom(...LEAVES),
		fc
			.tuple(fc.constantFrom(...TAGS), tie("children"))
			.map(([tag, children]) => `<${tag}>${children}</${tag.split(" ")[0]}>`),
	),
})).children;

describe("any tree of elements", () => {
	it("follows the content models of HTML", () => {
		fc.assert(
			fc.property(trees, (typed) => {
				const html = htmlOf(typed);
				expect(contentModelFaults(html)).toEqual([]);
				expect(htmlOf(html)).toBe(html);
			}),
			{ numRuns: 300 },
		);
	});

	it("says after that what it said before, or a warning tells what is missing", () => {
		const letters = trees.map((typed) => typed.replaceAll(/(?<=>)a(?=<)/g, "b"));
		fc.assert(
			fc.property(letters, (typed) => {
				const said = (html: string) => html.replaceAll(/<[^>]*>|\s/g, "").length;
				const { html, warnings } = renderContent({ html: typed }, BASE);
				if (said(html) === said(typed)) return;
				expect(said(html)).toBeLessThan(said(typed));
				expect(warnings).toContainEqual(expect.objectContaining({ rule: "caption_removed" }));
			}),
			{ numRuns: 300 },
		);
	});
});
