import { describe, expect, it } from "vitest";
import { renderContent } from "../../src/content/render-content.ts";

function html(markdown: string): string {
	return renderContent({ markdown }, "https://news.example/").html;
}

describe("Markdown", () => {
	it.each([
		["paragraphs", "eins\n\nzwei", "<p>eins</p>\n<p>zwei</p>"],
		["hard breaks", "eins  \nzwei\\\ndrei", "<p>eins<br>\nzwei<br>\ndrei</p>"],
		[
			"headings, the first rank lowered",
			"# A\n\n## B\n\n### C",
			'<h2 id="text-a">A</h2>\n<h2 id="text-b">B</h2>\n<h3 id="text-c">C</h3>',
		],
		["setext headings", "A\n=\n\nB\n-", '<h2 id="text-a">A</h2>\n<h2 id="text-b">B</h2>'],
		["quotes", "> Zitat", "<blockquote>\n<p>Zitat</p>\n</blockquote>"],
		["bullets", "- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"],
		["numbers", "3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'],
		["rules", "a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>"],
		["code", "`a<b`", "<p><code>a&#x3C;b</code></p>"],
		["fenced code, its language dropped", "```js\na\n\nb\n```", "<pre><code>a\n\nb\n</code></pre>"],
		["images", "![Alt](/b.png)", '<p><img src="https://news.example/b.png" alt="Alt"></p>'],
		[
			"autolinks",
			"<https://a.example>",
			'<p><a href="https://a.example/">https://a.example</a></p>',
		],
		["references", "[a]\n\n[a]: /b", '<p><a href="https://news.example/b">a</a></p>'],
		["escapes and entities", "\\*a\\* &copy; &auml;", "<p>*a* © ä</p>"],
		["nothing", "", ""],
	])("knows %s", (_, markdown, expected) => {
		expect(html(markdown)).toBe(expected);
	});

	it.each([
		["inline", "a <b>b</b> c", "<p>a <b>b</b> c</p>"],
		["blocks", "<dl><dt>A<dd>B</dl>", "<dl><dt>A</dt><dd>B</dd></dl>"],
		["Markdown within", "<div>\n\n*a*\n\n</div>", "<p><em>a</em></p>"],
		["unsafe", "a <script>alert(1)</script> b", "<p>a  b</p>"],
		["comments", "a <!-- geheim --> b", "<p>a  b</p>"],
	])("may hold HTML: %s", (_, markdown, expected) => {
		expect(html(markdown).replaceAll(/^\n+|\n+$/g, "")).toBe(expected);
	});

	it.each([
		["CRLF", "a\r\n\r\nb"],
		["CR", "a\r\rb"],
		["LF", "a\n\nb"],
	])("reads %s as a line break", (_, markdown) => {
		expect(html(markdown)).toBe("<p>a</p>\n<p>b</p>");
	});
});
