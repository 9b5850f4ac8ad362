import { describe, expect, it } from "vitest";
import { toShownHtml, toStoredHtml } from "../../src/content/site-links.ts";

describe("toStoredHtml", () => {
	it("is undone by toShownHtml for links, and leaves words alone", () => {
		const rendered = '<p><a href="https://site.invalid/a?b=1&#x26;c#d">x</a> src="/./y"</p>';
		const html = toStoredHtml(rendered);
		expect(html).toBe('<p><a href="/./a?b=1&#x26;c#d">x</a> src=&quot;/./y"</p>');
		expect(toShownHtml({ url: "https://news.example" }, html)).toBe(
			'<p><a href="https://news.example/a?b=1&#x26;c#d">x</a> src=&quot;/./y"</p>',
		);
	});
});
