import { describe, expect, it } from "vitest";
import { type BodySource, renderContent } from "../../src/content/render-content.ts";
import type { SafeContent } from "../../src/content/safe-html.ts";

const ARTICLE = "https://news.example/articles/eins";

const detailsOf = ({ warnings }: SafeContent) => warnings.map(({ detail }) => detail);

function render(source: BodySource | string, language = "de") {
	return renderContent(typeof source === "string" ? { html: source } : source, ARTICLE, language);
}

describe("what articles do not embed", () => {
	it.each([
		[
			'<iframe src="https://a.example/b"></iframe>',
			'<p><a href="https://a.example/b" class="randnotiz-embed">Eingebetteter Inhalt: a.example</a></p>',
		],
		[
			'<p><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9?rel=0" title="Rundgang"></iframe></p>',
			'<p><a href="https://www.youtube.com/watch?v=dQw4w9" class="randnotiz-embed">Rundgang</a></p>',
		],
		[
			'<video poster="/p.jpg"><source src="/v.mp4"></video>',
			'<p><a href="https://news.example/v.mp4" class="randnotiz-embed"><img src="https://news.example/p.jpg" alt="Video: /v.mp4"></a></p>',
		],
		[
			'<figure><audio src="/a.mp3"></audio><figcaption>b</figcaption></figure>',
			'<figure><a href="https://news.example/a.mp3" class="randnotiz-embed">Audio: /a.mp3</a><figcaption>b</figcaption></figure>',
		],
		[
			'<object data="/a.pdf">b</object>',
			'<p><a href="https://news.example/a.pdf" class="randnotiz-embed">Eingebetteter Inhalt: /a.pdf</a></p>',
		],
		[
			'<iframe data-src="https://a.example/b"></iframe>',
			'<p><a href="https://a.example/b" class="randnotiz-embed">Eingebetteter Inhalt: a.example</a></p>',
		],
	])("becomes a link: %s", (html, expected) => {
		const content = render(html);
		expect(content.html).toBe(expected);
		expect(detailsOf(content)).toEqual([expect.stringMatching(/^<\w+> became a link to http/)]);
	});

	it("has its words in the language of the article", () => {
		expect(render('<iframe src="https://a.example/">', "en").html).toContain("Embedded content: ");
	});
});

describe("the words of a link that stands for an embed", () => {
	const BETWEEN = [
		'<p>Ein Satz.</p><iframe src="https://a.example/b"></iframe><p>Noch einer.</p>',
		'<p>Ein Satz. <iframe src="https://a.example/b" title="Der  Film"></iframe></p><p>Noch einer.</p>',
		'<p>Ein Satz.</p><video src="/v.mp4?a=1&b=2"></video><p>Noch einer.</p>',
		'<audio src="/ä.mp3" title="*"></audio><p>Ein Satz.</p><p>Noch einer.</p>',
		'<p>Ein Satz.</p><blockquote><audio src="/a.mp3"></audio></blockquote><p>Noch einer.</p>',
		'<p>Ein Satz. <em><object data="/a.pdf">c</object></em></p><p>Noch einer.</p>',
	];
	const inOneLine = (text: string) => text.split(/\s+/).join(" ");

	it.each(BETWEEN)("are not in the summary, nor when the HTML is sent again: %s", (html) => {
		const content = render(html);
		expect(inOneLine(content.paragraphs)).toBe("Ein Satz. Noch einer.");
		expect(render(content.html)).toEqual({ ...content, warnings: [] });
		expect(render(content.html, "en")).toEqual({ ...content, warnings: [] });
	});

	it.each(BETWEEN)("are in the text only if they are a title: %s", (html) => {
		const [title = ""] = /(?<=title=")[^"]+/.exec(html) ?? [];
		const said = inOneLine(render(html).text);
		expect(said.replace(inOneLine(title), "").replace(/\s+/g, " ").trim()).toBe(
			"Ein Satz. Noch einer.",
		);
	});

	it("leave a text of embeds alone with their titles", () => {
		const frame = (title: string) => `<iframe src="https://a.example/b" title="${title}"></iframe>`;
		expect(render(frame("Rundgang")).paragraphs).toBe("Rundgang");
		expect(render(frame("")).paragraphs).toBe("");
	});

	it.each([
		'<a class="randnotiz-embed" href="https://a.example/">Ein <b>ganzer</b> Satz.</a>',
		'<a class="randnotiz-embed" href="mailto:a@b.example">Ein ganzer Satz.</a>',
		'<a class="randnotiz-embed">Ein ganzer Satz.</a>',
		'<p class="randnotiz-embed">Ein ganzer Satz.</p>',
		'<a class="embed other" href="https://a.example/">Ein ganzer Satz.</a>',
	])("hide nothing in what is no such link: %s", (html) => {
		const content = render(`<p>${html} Noch einer.</p>`);
		expect(content.html).not.toContain("class");
		expect(inOneLine(content.paragraphs)).toBe("Ein ganzer Satz. Noch einer.");
	});

	it.each([
		"Ein ganzer Satz.",
		"Video: b.example",
		"Video: a.example und mehr",
		"video: a.example",
	])("hide nothing of the text that the service would not say itself: %s", (words) => {
		const html = `<a class="randnotiz-embed" href="https://a.example/x">${words}</a>`;
		expect(render(`<p>a ${html}</p>`).text).toBe(`a ${words}`);
	});
});

describe("images", () => {
	it.each([
		['<img src="data:image/gif;base64,R0" data-src="/a.jpg">', "/a.jpg"],
		['<img src="/blank.gif" data-lazy-src="/a.jpg">', "/a.jpg"],
		['<img srcset="/s.jpg 320w, /a.jpg 1280w,/m.jpg 640w">', "/a.jpg"],
		['<img data-srcset="/s.jpg, /a.jpg 2x">', "/a.jpg"],
		['<img srcset="/w_1,h_2/a.jpg 2x">', "/w_1,h_2/a.jpg"],
		['<picture><source srcset="/a.webp"><img alt=""></picture>', "/a.webp"],
	])("have the address that a script would load: %s", (html, path) => {
		const content = render(html);
		expect(content.html).toContain(`src="https://news.example${path}"`);
		expect(content.warnings).toEqual([]);
	});

	it("are refused by name if they are in the text itself, with their paragraph and caption", () => {
		const picture = '<img src="data:image/png;base64,AAAA" alt="Kran">';
		const html = `<p>${picture}</p><figure>${picture}<figcaption>Am Hafen</figcaption></figure><p>a</p>`;
		const content = render(html);
		expect(content.html).toBe("<p>a</p>");
		expect(detailsOf(content)).toEqual([
			"The image “Kran” was removed: it is in the text itself (“data:”). Give the address of an image.",
			"A caption was removed, because its picture is not there: “Am Hafen”.",
		]);
	});

	it("are refused in Markdown alike", () => {
		const content = render({ markdown: "a\n\n![Kran](data:image/png;base64,AAAA)\n\nb" });
		expect(content.html).toBe("<p>a</p>\n\n<p>b</p>");
		expect(content.warnings).toHaveLength(1);
	});
});

describe("warnings", () => {
	it.each([
		["<script>a</script>", "<script> was removed with everything in it."],
		["<svg><path></svg>", "<svg> was removed with everything in it."],
		["<input name=a>", "<input> was removed: articles have no form fields."],
		[
			"<iframe srcdoc=a></iframe>",
			"<iframe> was removed: it has no address that people could open.",
		],
		['<a href="javascript:x">a</a>', "A link to “javascript:x” was removed; its text stays."],
	])("tell of %s", (html, warning) => {
		expect(detailsOf(render(html))).toEqual([warning]);
	});

	it.each(["<p>a <b>b</b></p>", "<div class=a>b</div>", "<style>a</style>", "- [x] a"])(
		"are none for what no reader misses: %s",
		(html) => {
			expect(render(html).warnings).toEqual([]);
		},
	);

	it("are at most twenty", () => {
		const links = Array.from({ length: 50 }, (_, n) => `<a href="javascript:${n}">a</a>`);
		expect(render(links.join("")).warnings).toHaveLength(20);
	});
});
