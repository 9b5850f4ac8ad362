import { describe, expect, it } from "vitest";
import { renderContent } from "../../src/content/render-content.ts";

const ARTICLE = "https://news.example/articles/eins";

function html(source: string): string {
	return renderContent({ html: source }, ARTICLE).html;
}

describe("ids", () => {
	it.each([
		["<h2>Über Größe & Maß</h2>", '<h2 id="text-ueber-groesse-mass">Über Größe &#x26; Maß</h2>'],
		["<h2>Привет мир</h2>", '<h2 id="text-привет-мир">Привет мир</h2>'],
		["<h2>!</h2>", '<h2 id="text-abschnitt">!</h2>'],
		['<h2 id="Teil 1">a</h2>', '<h2 id="text-teil-1">a</h2>'],
		['<p id="content">a</p>', '<p id="text-content">a</p>'],
		['<div id="a"><p>b</p></div>', '<p id="text-a">b</p>'],
		['<a name="a"></a>b', '<a id="text-a"></a>b'],
		['<span id="a">b</span>', '<span id="text-a">b</span>'],
		['<p id="">a</p>', "<p>a</p>"],
	])("have a prefix: %s", (source, expected) => {
		expect(html(source)).toBe(expected);
	});

	it("are unique", () => {
		expect(html('<h2>a</h2><h2>a</h2><p id="a">b</p><h3>a 2</h3>')).toBe(
			'<h2 id="text-a-2">a</h2><h2 id="text-a-3">a</h2><p id="text-a">b</p><h3 id="text-a-2-2">a 2</h3>',
		);
	});

	it("of thousands of headings alike take no quadratic time", () => {
		expect(html("<h2>a</h2>".repeat(15_000))).toContain('id="text-a-15000"');
	});
});

describe("links within the article", () => {
	it.each([
		["#Ueber-uns", "text-ueber-uns"],
		["#über-uns", "text-ueber-uns"],
		["#%C3%BCber%20uns", "text-ueber-uns"],
		["#text-ueber-uns", "text-ueber-uns"],
		["eins#Über uns", "text-ueber-uns"],
		["#elsewhere", "elsewhere"],
		["#%", "%"],
	])("lead to the id: %s", (href, fragment) => {
		expect(html(`<h2>Über uns</h2><a href="${href}">a</a>`)).toBe(
			`<h2 id="text-ueber-uns">Über uns</h2><a href="${ARTICLE}#${fragment}">a</a>`,
		);
	});

	it("of Markdown lead to its headings", () => {
		const { html: rendered } = renderContent(
			{ markdown: "[a](#der-plan)\n\n## Der Plan" },
			ARTICLE,
		);
		expect(rendered).toBe(
			`<p><a href="${ARTICLE}#text-der-plan">a</a></p>\n<h2 id="text-der-plan">Der Plan</h2>`,
		);
	});
});
