import { describe, expect, it } from "vitest";
import { renderContent } from "../../src/content/render-content.ts";

function paragraph(markdown: string): string {
	const { html } = renderContent({ markdown }, "https://news.example/");
	return html.replace(/^<p>(.*)<\/p>$/su, "$1");
}

describe("gender star", () => {
	it.each([
		"Sozialmanager*innen und Partner*innen",
		"Viele Bewohner*innen fragen; die Ansprechpartner*innen antworten.",
		"Bürger*innenrat",
		"Ärzt*innen, Köch*innen, Schüler*innen",
		"Jüd*innen und Rom*nja",
		"ein*e Leser*in, jede*r Zweite",
		"Ko\u0308ch*innen",
		"Polizist*äußerung",
		"Leser*innen\nund Autor*innen",
		"3*4*5",
	])("is a star inside a word: %j", (markdown) => {
		expect(paragraph(markdown)).toBe(markdown);
	});

	it.each([
		["*Leser*innen*", "<em>Leser*innen</em>"],
		["**Leser*innen**", "<strong>Leser*innen</strong>"],
		["***Leser*innen***", "<em><strong>Leser*innen</strong></em>"],
		["*Leser*innen und Autor*innen*", "<em>Leser*innen und Autor*innen</em>"],
		["*die Leser*innen*, auch", "<em>die Leser*innen</em>, auch"],
		["_Leser*innen_", "<em>Leser*innen</em>"],
		["Kolleg*innen*", "Kolleg*innen*"],
		["*Kolleg*innen", "*Kolleg*innen"],
	])("lives beside emphasis: %j", (markdown, html) => {
		expect(paragraph(markdown)).toBe(html);
	});

	it.each([
		["**fett**", "<strong>fett</strong>"],
		["*kursiv*", "<em>kursiv</em>"],
		["*kursiv*, und", "<em>kursiv</em>, und"],
		["(*kursiv*)", "(<em>kursiv</em>)"],
		["„*kursiv*“", "„<em>kursiv</em>“"],
		["a**b**c", "a<strong>b</strong>c"],
		["*😀*gut", "<em>😀</em>gut"],
		["a\u00a0*b*\u00a0c", "a\u00a0<em>b</em>\u00a0c"],
	])("leaves emphasis alone: %j", (markdown, html) => {
		expect(paragraph(markdown)).toBe(html);
	});

	it.each([
		["Leser\\*innen", "Leser*innen"],
		["`Leser*innen*`", "<code>Leser*innen*</code>"],
		["[Leser*innen](/a)", '<a href="https://news.example/a">Leser*innen</a>'],
		["[x](/a 'Leser*innen')", '<a href="https://news.example/a" title="Leser*innen">x</a>'],
	])("means nothing else in code, links and escapes: %j", (markdown, html) => {
		expect(paragraph(markdown)).toBe(html);
	});

	it.each([
		["# Leser*innen*", '<h2 id="text-leser-innen">Leser*innen*</h2>'],
		["* Leser*innen\n* Autor*innen", "<ul>\n<li>Leser*innen</li>\n<li>Autor*innen</li>\n</ul>"],
		["> Leser*innen", "<blockquote>\n<p>Leser*innen</p>\n</blockquote>"],
	])("works in every block: %j", (markdown, html) => {
		expect(paragraph(markdown)).toBe(html);
	});
});
