import { describe, expect, it } from "vitest";
import { renderContent } from "../../src/content/render-content.ts";

const BASE = "https://news.example/articles/eins";

function render(html: string, baseUrl = BASE): string {
	return renderContent({ html }, baseUrl).html;
}

describe("links and images", () => {
	it.each([
		["zwei", "https://news.example/articles/zwei"],
		["/zwei?a=1&amp;b=2", "https://news.example/zwei?a=1&#x26;b=2"],
		["../zwei#drei", "https://news.example/zwei#drei"],
		["?seite=2", "https://news.example/articles/eins?seite=2"],
		["#unten", "https://news.example/articles/eins#unten"],
		["//other.example/", "https://other.example/"],
		["HTTP://Other.Example:80/A", "http://other.example/A"],
		[" https://other.example/ ", "https://other.example/"],
		["https://müller.example/", "https://xn--mller-kva.example/"],
		["/Straße und Öl", "https://news.example/Stra%C3%9Fe%20und%20%C3%96l"],
		["mailto:redaktion@news.example", "mailto:redaktion@news.example"],
		["mailto:a@b.example?subject=Zwei Wörter", "mailto:a@b.example?subject=Zwei%20W%C3%B6rter"],
		["mailto:a b@c.example", "mailto:a%20b@c.example"],
		["tel:+49-30-1234", "tel:+49-30-1234"],
	])("makes %s absolute", (href, url) => {
		expect(render(`<a href="${href}">a</a>`)).toBe(`<a href="${url}">a</a>`);
	});

	it("makes image and quotation addresses absolute", () => {
		expect(render('<img src="/b.png">')).toBe('<img src="https://news.example/b.png" alt="">');
		expect(render('<blockquote cite="/b">c</blockquote>')).toBe(
			'<blockquote cite="https://news.example/b">c</blockquote>',
		);
	});

	it.each([
		...["javascript:alert(1)", " javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:x"],
		...["java&#9;script:x", "&#106;avascript:x", "javascript&colon;x", "\u0001javascript:x"],
		...["vbscript:x", "data:text/html,x", "blob:https://a.example/x", "file:///etc/passwd"],
		...["ftp://a.example/", "about:blank", "sms:123", "intent:x", "view-source:https://a.example/"],
		...["https://", "https://[", "http://a b/", "//", "https://a.example:99999/"],
	])("removes the link %j and keeps its text", (href) => {
		expect(render(`<a href="${href}" title="t"><b>a</b></a>`)).toBe("<b>a</b>");
	});

	it.each([
		...["data:image/png;base64,AAAA", "javascript:x", "mailto:a@b.example", "tel:1", "https://["],
	])("removes the image %j", (src) => {
		expect(render(`a<img src="${src}" alt="b">c`)).toBe("ac");
	});

	it("removes an image without an address, and unwraps a link without one", () => {
		expect(render('<img alt="a"><a title="c">d</a>')).toBe("d");
	});

	it("gives no link a target, and keeps nothing that fetches or tracks", () => {
		const attributes = 'target="_blank" ping="/p" referrerpolicy="x" download rel="opener"';
		expect(render(`<a href="https://o.example/" ${attributes}>a</a>`)).toBe(
			'<a href="https://o.example/">a</a>',
		);
		expect(render('<table background="/b"><tr><td background="/b">a')).not.toContain("/b");
	});

	it("resolves Markdown alike", () => {
		const { html } = renderContent({ markdown: "[a](<b c> 't') ![d](e) [f](javascript:x)" }, BASE);
		expect(html).toBe(
			'<p><a href="https://news.example/articles/b%20c" title="t">a</a> ' +
				'<img src="https://news.example/articles/e" alt="d"> f</p>',
		);
	});

	it("ignores a base element", () => {
		expect(render('<base href="https://evil.example/"><a href="/b">a</a>')).toBe(
			'<a href="https://news.example/b">a</a>',
		);
	});

	it("asks for an absolute base", () => {
		expect(() => render("a", "/articles")).toThrow(TypeError);
	});
});
