import { describe, expect, it } from "vitest";
import { renderContent } from "../../src/content/render-content.ts";

function render(markdown: string) {
	return renderContent({ markdown }, "https://news.example/articles/eins");
}

describe("a date at the start of a line", () => {
	it.each([
		"3. Oktober: Tag der Deutschen Einheit",
		"24. Dezember 2026",
		"1. Januar",
		"1. Jänner",
		"01. März",
		"3. Okt. 2026",
		"15. Sept., abends",
		"24. und 25. Dezember",
		"3. bis 5. Mai",
		"3. 10. 2026",
		"3. 10.2026",
	])("stays text: %j", (line) => {
		expect(render(line)).toMatchObject({ html: `<p>${line}</p>`, text: line });
	});

	it("stays text in paragraphs, in the middle of one, in quotes and in lists", () => {
		const markdown =
			"3. Oktober\n\n24. Dezember\n\nAm\n1. Januar\n\n> 2. Mai\n\n- 4. Juni\n\n5. Juli\n6. August";
		expect(render(markdown).text.split(/\n+/)).toEqual([
			...["3. Oktober", "24. Dezember", "Am 1. Januar", "2. Mai", "4. Juni"],
			"5. Juli 6. August",
		]);
	});

	it.each([
		["3. Oktoberfest", "<li>Oktoberfest</li>"],
		["32. Mai", "<li>Mai</li>"],
		["3. Maisfeld", "<li>Maisfeld</li>"],
		["3) Oktober", "<li>Oktober</li>"],
		["1. Mietrecht", "<li>Mietrecht</li>"],
	])("is no such date: %j", (markdown, item) => {
		expect(render(markdown).html).toContain(item);
	});

	it("is left as it is in code", () => {
		const code = "```\n3. Oktober\n```";
		expect(render(code).html).toBe("<pre><code>3. Oktober\n</code></pre>");
	});
});

describe("the plain text of a list", () => {
	it.each([
		["<ol><li>a</li><li>b</li></ol>", "1. a\n2. b"],
		['<ol start="3"><li><p>a</p></li><li>b</li></ol>', "3. a\n\n4. b"],
		["<ol reversed><li>a</li><li>b</li></ol>", "2. a\n1. b"],
		['<ol><li>a</li><li value="7">b</li><li>c</li></ol>', "1. a\n7. b\n8. c"],
		["<ol><li>a<ol><li>b</li></ol></li></ol>", "1. a\n1. b"],
		["<ul><li>a</li></ul>", "a"],
	])("has its numbers: %s", (html, text) => {
		const content = renderContent({ html }, "https://news.example/articles/eins");
		expect(content).toMatchObject({ html, text });
	});
});
