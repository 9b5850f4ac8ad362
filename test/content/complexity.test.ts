import { describe, expect, it } from "vitest";
import { ContentTooComplex } from "../../src/content/content-too-complex.ts";
import { type BodySource, renderContent } from "../../src/content/render-content.ts";

const BASE = "https://news.example/";
const LONG = 1_000_000;

function fill(piece: string, length = LONG): string {
	return piece.repeat(Math.floor(length / piece.length));
}

function numbered(piece: (n: number) => string, count: number): string {
	return Array.from({ length: count }, (_, n) => piece(n)).join("");
}

function render(source: BodySource): string {
	return renderContent(source, BASE).html;
}

describe("too complex HTML", () => {
	it.each([
		["<div>", fill("<div>")],
		["<b>", fill("<b>")],
		["<b><i>", fill("<b><i>")],
		["<p>", fill("<p>")],
		["<ul><li>", fill("<ul><li>")],
		["<table><td>", fill("<table><td>")],
		["<template>", fill("<template>")],
		["<svg>", fill("<svg>")],
		["<blockquote>, 201 deep", "<blockquote>".repeat(201)],
		["<template>, 201 deep", "<template>".repeat(201)],
		["formatting opened anew", numbered((n) => `<b x=${n}>`, 5_000) + "<p>a".repeat(5_000)],
		["a long attribute copied", `<p><a href="${fill("x", 100_000)}">${"<p>a".repeat(5_000)}`],
		["1 MiB and more", fill("a", 1_048_577)],
	])("is %s", (_, html) => {
		expect(() => render({ html })).toThrow(ContentTooComplex);
	});
});

describe("too complex Markdown", () => {
	it("is a table whose short rows are filled up to thousands of cells", () => {
		const table = (rows: number) =>
			`${"|a".repeat(200)}|\n${"|-".repeat(200)}|\n${"|x\n".repeat(rows - 1)}`;
		expect(render({ markdown: table(50) })).toContain("<table>");
		expect(() => render({ markdown: table(150) })).toThrow("Too many cells in tables");
	});

	it.each([
		...["*a ", "a* ", "*a **b ", "_a ", "[", "]", "[a](", "![", "](b)", "<!--", "a <?", "`a``"],
		...[
			">",
			"> ",
			"> a\n\n",
			"- ",
			"1. ",
			"* ",
			"- > ",
			"- a\n",
			"- a\n  - b\n",
			"a\n=\n",
			"# a\n",
		],
		...["[a]: b\n", "a  \n", "&amp;", "\\", "<b>", "\n", "😀*😀"],
		...["|a\n", "a|b\n-|-\n", "[^a]", "[^a]: b\n\n", "- [ ] a\n", "a@b.de ", "www.a.b "],
	])("is a megabyte of %j", (piece) => {
		expect(() => render({ markdown: fill(piece) })).toThrow(ContentTooComplex);
	});

	it.each([
		["quotes, 201 deep", ">".repeat(201)],
		["emphasis, 400 deep", `${"*a ".repeat(400)}${"b* ".repeat(400)}`],
		["lists, 101 deep", numbered((n) => `${"  ".repeat(n)}- a\n`, 101)],
		["nested images", `${"![".repeat(3_000)}a${"](b)".repeat(3_000)}`],
		[
			"rows filled up to the first",
			`${"|a".repeat(2_000)}\n${"|-".repeat(2_000)}\n${"|\n".repeat(11)}`,
		],
		["a long definition used often", `[a]: /${fill("b", 100_000)}\n\n${"[a]\n\n".repeat(500)}`],
		["raw elements, 201 deep", "<i>".repeat(201)],
		["1 MiB and more", fill("a", 1_048_577)],
	])("is %s", (_, markdown) => {
		expect(() => render({ markdown })).toThrow(ContentTooComplex);
	});
});

describe("long, but simple", () => {
	it.each([
		["text", { html: fill("Wort ") }],
		["end tags", { html: fill("</div></b>") }],
		["attributes", { html: `<p ${numbered((n) => `a${n} `, 50_000)}>` }],
		["comments", { html: fill("<!-- a -->") }],
		["ampersands", { html: fill("&") }],
		["unclosed tags", { html: fill("<a") }],
		["levels", { html: "<blockquote>".repeat(150) }],
		["siblings in dropped elements", { html: `${"<div>".repeat(150)}${"a<br>".repeat(19_800)}` }],
		["paragraphs", { html: "<p>Die <b>Sozialmanager*innen</b>.</p>".repeat(5_000) }],
		["Markdown text", { markdown: fill("Wort ") }],
		[
			"Markdown paragraphs",
			{ markdown: "Die **Sozialmanager*innen** [hier](/a).\n\n".repeat(2_000) },
		],
		["Markdown lists", { markdown: "- Die *Sozialmanager*innen*\n".repeat(1_000) }],
		["Markdown links in one paragraph", { markdown: "[a](/b) ".repeat(500) }],
		["Markdown quotes", { markdown: "> Zitat\n\n".repeat(500) }],
		["Markdown code", { markdown: `\`\`\`\n${"a[b] = *c;\n".repeat(500)}\`\`\`` }],
	])("is no reason to refuse: %s", (_, source: BodySource) => {
		expect(() => render(source)).not.toThrow();
	});
});
