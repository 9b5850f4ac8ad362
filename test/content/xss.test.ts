import { describe, expect, it } from "vitest";
import { type BodySource, renderContent } from "../../src/content/render-content.ts";
import { faults } from "../support/audit.ts";
import { MARKDOWN_VECTORS } from "../support/xss-markdown-vectors.ts";
import { HTML_VECTORS } from "../support/xss-vectors.ts";

const BASE = "https://news.example/articles/eins";

function render(source: BodySource): string {
	return renderContent(source, BASE).html;
}

describe.each(Object.entries(HTML_VECTORS))("%s", (_, vectors) => {
	it.each(vectors)("leave nothing behind: %j", (vector) => {
		for (const context of [vector, `<p>${vector}</p>`, `<table><tr><td>${vector}`]) {
			expect(faults(render({ html: context }))).toEqual([]);
			expect(faults(render({ markdown: context }))).toEqual([]);
			expect(faults(render({ markdown: `a ${context}` }))).toEqual([]);
		}
	});
});

describe("Markdown", () => {
	it.each(MARKDOWN_VECTORS)("leaves nothing behind: %j", (markdown) => {
		expect(faults(render({ markdown }))).toEqual([]);
		expect(faults(render({ markdown: `> - ${markdown}` }))).toEqual([]);
	});
});

describe("the audit", () => {
	it.each([
		["<p onclick=x>a", ['<p onclick="x">']],
		["<i><b class=a>c", ['<b class="a">']],
		["<a href=javascript:x>a", ['<a href="javascript:x">']],
		["<a href=/relativ>a", ['<a href="/relativ">']],
		["<svg><p>a", ["<svg>"]],
		["<svg><a>a", ["<a>", "<svg>"]],
		["<h1>a</h1><!--b-->", ["#comment", "<h1>"]],
	])("finds what is wrong with %s", (html, expected) => {
		expect(faults(html).sort()).toEqual(expected);
	});
});
