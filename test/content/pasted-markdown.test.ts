import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ContentTooComplex } from "../../src/content/content-too-complex.ts";
import { pastedMarkdown } from "../../src/content/paste/pasted-markdown.ts";
import { renderContent } from "../../src/content/render-content.ts";

const URL = "https://news.example/articles/a";
const files = (pattern: Record<string, string>) =>
	Object.entries(pattern).map(([path, text]): [string, string] => [
		path.split("/").at(-1)?.split(".")[0] ?? "",
		text,
	]);
const copied = files(
	import.meta.glob<string>("./paste/*.txt", { query: "?raw", import: "default", eager: true }),
);
const meant = new Map(
	files(
		import.meta.glob<string>("./paste/*.md", { query: "?raw", import: "default", eager: true }),
	),
);

describe("what was copied from", () => {
	it.each(copied)("%s keeps what it says, and nothing of how it looked", (name, html) => {
		const { markdown } = pastedMarkdown(html, URL);
		expect(`${markdown}\n`).toBe(meant.get(name));
	});

	it.each(copied)("%s is rendered as a whole", (_, html) => {
		const { markdown } = pastedMarkdown(html, URL);
		const rendered = renderContent({ markdown }, URL, "de");
		expect(rendered.warnings).toEqual([]);
		// What is rendered may be copied again.
		expect(pastedMarkdown(rendered.html, URL).markdown).toBe(markdown);
	});
});

describe("pasted HTML", () => {
	it.each([
		["links within the copied document", '<p><a href="#a">A</a> <a href="b.docx">B</a></p>', "A B"],
		["bold and slanted words with their signs outside", "<p><b>Nein:</b>doch</p>", "**Nein**:doch"],
		["a slant inside a word", "<p>Haus<i>tür</i></p>", "Haustür"],
		["text of which all is bold", "<p><b>Eins</b></p><p><b>Zwei</b></p>", "Eins\n\nZwei"],
		["one bold word", "<b>Eins</b>", "**Eins**"],
		["bold inside of text that is not bold", '<b style="font-weight:400">a</b>', "a"],
		["headings that are bold", "<h2><b>Der <i>Kai</i></b></h2>", "## Der *Kai*"],
		["lines with an empty one between", "<div>a<br><br>b<br>c</div>", "a\n\nb\\\nc"],
		["text beside blocks", "<div>a<p>b</p>c</div>", "a\n\nb\n\nc"],
		[
			"hidden text and scripts",
			"<p>a<span style='display:none'>b</span></p><script>c</script>",
			"a",
		],
		["small digits", "<p>CO<sub>2</sub>, m<sup>2</sup>, 1<sup>st</sup></p>", "CO₂, m², 1st"],
		[
			"signs that are no marks",
			"<p>Leser*innen 2 * 3 [sic] a_b ~5 a | b</p>",
			"Leser*innen 2 * 3 [sic] a_b ~5 a | b",
		],
		[
			"signs that would be marks",
			"<p>*a* _b_ [x](y) &lt;i> `c`</p>",
			"\\*a\\* \\_b\\_ \\[x\\](y) \\<i> \\`c\\`",
		],
		["a table for the layout", "<table><tr><td><h2>A</h2><td>b</table>", "## A\n\nb"],
		[
			"a bar in a cell",
			"<table><tr><td>a|b<td>`<tr><td><code>x|y</code><td></table>",
			"| a\\|b | \\` |\n| --- | --- |\n| `x\\|y` |  |",
		],
	])("keeps %s as they are meant", (_, html, markdown) => {
		expect(pastedMarkdown(html, URL).markdown).toBe(markdown);
	});

	it("counts the pictures that it leaves out, and not what counts readers", () => {
		const html = `<img src="data:image/png;base64,x"><img src="file:///a.png"><img src="cid:a"><img src="b.png">
			<img src="https://lh7-us.googleusercontent.com/docsz/x"><img width=1 src="https://t.example/">
			<figure><img src="blob:x"><figcaption>Der Kai</figcaption></figure><img src="https://a.example/b.png" alt=B>`;
		const { markdown, droppedPictures } = pastedMarkdown(html, URL);
		expect(droppedPictures).toBe(6);
		expect(markdown).toBe("Der Kai\n\n![B](https://a.example/b.png)");
	});
});

const PIECES = [
	..."p div span b i h1 h3 ul ol li table tr td th a blockquote pre code br img figure figcaption sup font o:p section"
		.split(" ")
		.flatMap((tag) => [
			`<${tag}>`,
			`</${tag}>`,
			`<${tag} style="font-weight:bold;white-space:pre">`,
		]),
	"<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>",
	"<span style='mso-list:Ignore'>1.</span>",
	'<a href="https://a.example/(b)">',
	"<td rowspan=3 colspan=2>",
	'<img src="https://a.example/b_c.png" alt="[">',
	"<li data-aria-level=3>",
	"<div class=ListContainerWrapper>",
	...[
		"a",
		"ä ",
		" ",
		"\u00a0",
		"\n",
		"*",
		"_",
		"**",
		"~",
		"~~",
		"`",
		"[",
		"]",
		"(",
		")",
		"|",
		"&lt;",
		">",
		"\\",
	],
	...["1. ", "# ", "- ", "+", "=", "---", "😀", "x", "[x] ", "3. Mai"],
];
const anyHtml = fc
	.array(fc.constantFrom(...PIECES), { maxLength: 30 })
	.map((parts) => parts.join(""));
/** Returns the letters of a text in the order of the alphabet: those in a table may stand before it. */
const lettersOf = (text: string) => text.replace(/\P{L}/gu, "").split("").sort().join("");

describe("any HTML", () => {
	it("becomes Markdown that is rendered with every word, and nothing to remove", () => {
		fc.assert(
			fc.property(anyHtml, (html) => {
				const { markdown } = pastedMarkdown(html, URL);
				const { text, warnings } = renderContent({ markdown }, URL, "de");
				expect(warnings).toEqual([]);
				expect(lettersOf(text)).toBe(lettersOf(html.replace(/<[^>]*>|&lt;/g, "")));
			}),
			{ numRuns: 200 },
		);
	});

	it.each([
		[
			"Word",
			"<p class=MsoNormal><span lang=DE style='font-size:11.0pt;font-family:\"Calibri\",sans-serif;mso-fareast-language:EN-US;color:black'>Am Kai entstehen viele neue Wohnungen.<o:p></o:p></span></p>",
		],
		["depth", "<div>"],
		["spans of cells", "<table><tr><td colspan=100 rowspan=100>x"],
	])("of 2 MB of %s takes less than 20 seconds", (_, part) => {
		const html = part.repeat(Math.ceil(2_000_000 / part.length));
		const start = performance.now();
		try {
			expect(pastedMarkdown(html, URL).markdown).not.toBe("");
		} catch (error) {
			expect(error).toBeInstanceOf(ContentTooComplex);
		}
		expect(performance.now() - start).toBeLessThan(20_000);
	});
});
