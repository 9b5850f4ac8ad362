import { describe, expect, it } from "vitest";
import { type BodySource, renderContent } from "../../src/content/render-content.ts";

const ARTICLE = "https://news.example/articles/eins";

function render(source: BodySource | string, language = "de") {
	return renderContent(typeof source === "string" ? { html: source } : source, ARTICLE, language);
}

describe("what articles do not embed", () => {
	it.each([
		[
			'<iframe src="https://a.example/b"></iframe>',
			'<p><a href="https://a.example/b">Eingebetteter Inhalt: a.example</a></p>',
		],
		[
			'<p><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9?rel=0" title="Rundgang"></iframe></p>',
			'<p><a href="https://www.youtube.com/watch?v=dQw4w9">Rundgang</a></p>',
		],
		[
			'<video poster="/p.jpg"><source src="/v.mp4"></video>',
			'<p><a href="https://news.example/v.mp4"><img src="https://news.example/p.jpg" alt="Video: /v.mp4"></a></p>',
		],
		[
			'<figure><audio src="/a.mp3"></audio><figcaption>b</figcaption></figure>',
			'<figure><a href="https://news.example/a.mp3">Audio: /a.mp3</a><figcaption>b</figcaption></figure>',
		],
		[
			'<object data="/a.pdf">b</object>',
			'<p><a href="https://news.example/a.pdf">Eingebetteter Inhalt: /a.pdf</a></p>',
		],
		[
			'<iframe data-src="https://a.example/b"></iframe>',
			'<p><a href="https://a.example/b">Eingebetteter Inhalt: a.example</a></p>',
		],
	])("becomes a link: %s", (html, expected) => {
		const content = render(html);
		expect(content.html).toBe(expected);
		expect(content.warnings).toEqual([expect.stringMatching(/^<\w+> became a link to http/)]);
	});

	it("has its words in the language of the article", () => {
		expect(render('<iframe src="https://a.example/">', "en").html).toContain("Embedded content: ");
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
		expect(content.warnings).toEqual([
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
		expect(render(html).warnings).toEqual([warning]);
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
