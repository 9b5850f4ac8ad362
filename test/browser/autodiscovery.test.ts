import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { ownService } from "./own-service.ts";

interface FeedLink {
	type: string;
	href: string;
}

const feeds: FeedLink[] = [
	{ type: "application/rss+xml", href: "/rss.xml" },
	{ type: "application/atom+xml", href: "/atom.xml" },
	{ type: "application/feed+json", href: "/feed.json" },
];

describe("an article's page", () => {
	it("leads feed readers to three feeds, each of the type it is announced as", async () => {
		const page = await newPage({ javaScriptEnabled: false });
		await page.goto("/articles/waermewende-im-bestand");
		const links = await page.locator("head > link[rel=alternate]").all();
		expect(links).toHaveLength(feeds.length);
		for (const [index, { type, href }] of feeds.entries()) {
			const url = ownService().url + href;
			expect(await links[index]?.getAttribute("type")).toBe(type);
			expect(await links[index]?.getAttribute("href")).toBe(url);
			const response = await page.request.get(url);
			expect(response.status()).toBe(200);
			expect(response.headers()["content-type"]?.split(";")[0]).toBe(type);
		}
	});
});
