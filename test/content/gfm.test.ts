import { describe, expect, it } from "vitest";
import { renderContent } from "../../src/content/render-content.ts";

const URL = "https://news.example/articles/eins";

function html(markdown: string, language = "de"): string {
	return renderContent({ markdown }, URL, language).html;
}

describe("GitHub-flavoured Markdown", () => {
	it("has tables with alignment", () => {
		expect(html("| a | b |\n|---|--:|\n| c | 1 |")).toBe(
			'<table>\n<thead>\n<tr>\n<th>a</th>\n<th align="right">b</th>\n</tr>\n</thead>\n' +
				'<tbody>\n<tr>\n<td>c</td>\n<td align="right">1</td>\n</tr>\n</tbody>\n</table>',
		);
	});

	it.each([
		["~~weg~~", "<p><del>weg</del></p>"],
		["~5 Euro, ~6~ Euro", "<p>~5 Euro, ~6~ Euro</p>"],
		[
			"- [x] a\n- [ ] b\n- c",
			'<ul>\n<li class="task-list-item">☑ a</li>\n<li class="task-list-item">☐ b</li>\n<li>c</li>\n</ul>',
		],
	])("reads %j", (markdown, expected) => {
		expect(html(markdown)).toBe(expected);
	});

	it("has footnotes that lead to their notes and back", () => {
		const note = html("Eins[^1] zwei.\n\n[^1]: Wort");
		expect(note).toContain(`<sup><a href="${URL}#text-fn-1" id="text-fnref-1">1</a></sup>`);
		expect(note).toContain('<h2 id="text-footnote-label">Fußnoten</h2>');
		expect(note).toMatch(
			/<li id="text-fn-1">\s*<p>Wort <a href="[^"]*#text-fnref-1">↩<\/a><\/p>\s*<\/li>/,
		);
		expect(html("Eins[^1].\n\n[^1]: Wort", "en")).toContain(">Footnotes</h2>");
	});
});

describe("bare addresses", () => {
	it.each([
		["https://a.example/b.", "https://a.example/b", "."],
		["https://a.example/b“, sagt er", "https://a.example/b", "“, sagt er"],
		["https://a.example/b“.", "https://a.example/b", "“."],
		["https://a.example/b« und", "https://a.example/b", "« und"],
		["https://a.example/b‘ und", "https://a.example/b", "‘ und"],
		["https://a.example/b?c=d…", "https://a.example/b?c=d", "…"],
		["https://a.example/b).", "https://a.example/b", ")."],
		["https://a.example/b_(c) und", "https://a.example/b_(c)", " und"],
		["https://a.example/_b_c_/d, _e_", "https://a.example/_b_c_/d", ", <em>e</em>"],
		["https://a.example/b*c*d", "https://a.example/b*c*d", ""],
	])("end before punctuation, and keep their underscores: %s", (markdown, address, rest) => {
		expect(html(`Siehe „${markdown}`)).toBe(
			`<p>Siehe „<a href="${address}">${address}</a>${rest}</p>`,
		);
	});

	it.each([
		["www.a.example/_b_/c.", "www.a.example/_b_/c", "."],
		["www.a.example/*b*/~~c~~/d", "www.a.example/*b*/~~c~~/d", ""],
		["www.a.example/?b=_c_&d=e_f", "www.a.example/?b=_c_&#x26;d=e_f", ""],
		["www.a.example/_b_“, sagt _er_", "www.a.example/_b", "_“, sagt <em>er</em>"],
		["www.a.example/b_(c)) und *d*", "www.a.example/b_(c)", ") und <em>d</em>"],
	])("begin with www. and keep their underscores: %s", (markdown, address, rest) => {
		const link = `<a href="http://${address}">${address}</a>`;
		expect(html(`Siehe „${markdown}`)).toBe(`<p>Siehe „${link}${rest}</p>`);
		expect(html(`3. Oktober: (${markdown}`)).toBe(`<p>3. Oktober: (${link}${rest}</p>`);
	});

	it.each([
		[
			"_www.a.example/_b_/c_",
			'<em><a href="http://www.a.example/_b_/c">www.a.example/_b_/c</a></em>',
		],
		["`www.a.example/_b_`", "<code>www.a.example/_b_</code>"],
		["<b>www.a.example</b>", '<b><a href="http://www.a.example/">www.a.example</a></b>'],
		[
			"[www.a.example/_b_](https://c.example/www.d/_e_)",
			'<a href="https://c.example/www.d/_e_">www.a.example/_b_</a>',
		],
		['<abbr title="www.a.example/_b_">c</abbr>', '<abbr title="www.a.example/_b_">c</abbr>'],
		["awww.a.example/_b_", "awww.a.example/<em>b</em>"],
		[
			"max_muster@a.example, „_b_@c.example“",
			'<a href="mailto:max_muster@a.example">max_muster@a.example</a>, „<em>b</em>@c.example“',
		],
	])("are not mistaken: %s", (markdown, expected) => {
		expect(html(markdown)).toBe(`<p>${expected}</p>`);
	});

	it.each([
		["„www.a.example“", '„<a href="http://www.a.example/">www.a.example</a>“'],
		["a_b@c.example.", '<a href="mailto:a_b@c.example">a_b@c.example</a>.'],
		["<https://a.example/“>", '<a href="https://a.example/%E2%80%9C">https://a.example/“</a>'],
		["`https://a.example`", "<code>https://a.example</code>"],
		["[https://a.example/“](/b)", '<a href="https://news.example/b">https://a.example/“</a>'],
	])("are only those without marks around them: %s", (markdown, expected) => {
		expect(html(markdown)).toBe(`<p>${expected}</p>`);
	});
});
