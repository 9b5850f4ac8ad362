import { describe, expect, it } from "vitest";
import { renderContent } from "../../src/content/render-content.ts";

function render(html: string): string {
	return renderContent({ html }, "https://news.example/").html;
}

describe("allow-list", () => {
	it.each([
		...["p", "blockquote", "pre", "figure", "code", "em", "strong", "bdi"],
		...["b", "i", "u", "s", "del", "ins", "sub", "sup", "small", "mark", "q", "cite"],
	])("keeps <%s>", (name) => {
		expect(render(`<${name}>a</${name}>`)).toBe(`<${name}>a</${name}>`);
	});

	it("keeps headings of five levels", () => {
		const html = [2, 3, 4, 5, 6].map((level) => `<h${level} id="text-${level}">a</h${level}>`);
		expect(render(html.join(""))).toBe(html.join(""));
	});

	it.each([
		"a<br>b<hr>c",
		"<ul><li>a</li></ul>",
		'<ol start="3"><li>a</li></ol>',
		'<ol reversed><li>a</li><li value="-7">b</li></ol>',
		"<ruby>漢字<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>",
		'<bdo dir="rtl">a</bdo>',
		'<span lang="he" dir="rtl">שלום</span>',
		"<dl><dt>a</dt><dd>b</dd></dl>",
		'<figure><img src="https://a.example/b.png" alt=""><figcaption>c</figcaption></figure>',
		'<img src="https://a.example/b.png" alt="c" title="d" width="640" height="480">',
		'<a href="https://a.example/" title="b">c</a>',
		'<abbr title="zum Beispiel">z. B.</abbr>',
		'<time datetime="2024-07-15">15. Juli</time>',
		'<blockquote cite="https://a.example/">a</blockquote>',
		'<p lang="ar" dir="rtl">a</p>',
		'<em lang="de-CH-1996">a</em>',
	])("keeps %s", (html) => {
		expect(render(html)).toBe(html);
	});

	it("keeps tables", () => {
		const html =
			'<table><caption>a</caption><thead><tr><th scope="col" colspan="2">b</th></tr></thead>' +
			'<tbody><tr align="right"><td rowspan="2" align="center">c</td><td>d</td></tr><tr><td>f</td></tr></tbody>' +
			"<tfoot><tr><td>e</td></tr></tfoot></table>";
		expect(render(html)).toBe(html);
	});

	it("lowers h1, and no other heading", () => {
		expect(render("<h1>a</h1><h2>b</h2><h3>c</h3>")).toBe(
			'<h2 id="text-a">a</h2><h2 id="text-b">b</h2><h3 id="text-c">c</h3>',
		);
	});

	it.each([
		...["div", "span", "section", "article", "main", "center", "font", "form", "fieldset", "label"],
		...["details", "summary", "address", "kbd", "var", "big", "marquee", "blink", "x-unknown"],
	])("drops <%s> and keeps what it contains", (name) => {
		expect(render(`<${name}>a <b>c</b></${name}>`)).toBe("a <b>c</b>");
	});

	it.each([
		...["script", "style", "template", "noscript", "noembed", "noframes", "title", "textarea"],
		...["xmp", "iframe", "object", "applet", "svg", "math", "audio", "video", "canvas"],
		...["select", "datalist", "button"],
	])("drops <%s> with all it contains", (name) => {
		expect(render(`a<${name}>b</${name}>c`)).toBe("ac");
	});

	it.each(["input", "link", "meta", "base", "source", "track", "param", "wbr", "col"])(
		"drops the void <%s>",
		(name) => {
			expect(render(`a<${name} src=x href=y content=z>b`)).toBe("ab");
		},
	);

	it.each([
		...["class", "name", "style", "target", "rel", "onclick", "onerror", "tabindex"],
		...["data-x", "aria-label", "role", "ping", "background", "srcset", "hidden", "itemprop"],
		...["contenteditable", "slot", "is", "nonce", "xmlns", "xml:lang", "xlink:href", "formaction"],
	])("drops the attribute %s", (name) => {
		expect(render(`<p ${name}="a">b</p>`)).toBe("<p>b</p>");
	});

	it.each([
		['<td align="x;y">', "table"],
		['<td colspan="-1">', "table"],
		['<th scope="all">', "table"],
	])("drops a value that is none: %s", (cell) => {
		expect(render(`<table><tr>${cell}a`)).toMatch(/<t[dh]>a/);
	});

	it.each([
		['<p dir="up">a</p>', "<p>a</p>"],
		['<p lang="">a</p>', "<p>a</p>"],
		['<p lang="de;x">a</p>', "<p>a</p>"],
		['<ol start="x"><li>a</li></ol>', "<ol><li>a</li></ol>"],
		['<img src="https://a.example/b" width="100%">', '<img src="https://a.example/b" alt="">'],
	])("drops a value that is none: %s", (html, expected) => {
		expect(render(html)).toBe(expected);
	});

	it("reads a whole document", () => {
		const page = "<!doctype html><html><head><title>t</title></head><body><p>a</body></html>";
		expect(render(page)).toBe("<p>a</p>");
	});

	it("closes what was left open", () => {
		expect(render("<ul><li><b>a<li>b")).toBe("<ul><li><b>a</b></li><li><b>b</b></li></ul>");
	});

	it("says what it would say to its own output", () => {
		const { html } = renderContent({ html: "<p><object><p><pre>\n\n a" }, "https://news.example/");
		expect(render(html)).toBe(html);
	});
});
