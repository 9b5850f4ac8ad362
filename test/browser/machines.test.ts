import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { parseXml, textsIn } from "../support/xml.ts";
import { newPage } from "./browser.ts";
import { ownService } from "./own-service.ts";

const STORY = "/articles/hundert-jahre-treppenhaus";

async function addressesIn(path: string): Promise<string[]> {
	const response = await fetch(ownService().url + path);
	expect(response.status).toBe(200);
	return parseXml(await response.text()).children.flatMap((child) => textsIn(child, "loc"));
}

async function hreflangs(page: Page): Promise<string[]> {
	const links = await page.locator("link[hreflang]").all();
	return Promise.all(
		links.map(async (link) =>
			[await link.getAttribute("hreflang"), await link.getAttribute("href")].join(" "),
		),
	);
}

describe("the sitemap that robots.txt names", () => {
	it("is XML, and every address in it answers 200 and lets itself be found", async () => {
		const { url } = ownService();
		const robots = await (await fetch(`${url}/robots.txt`)).text();
		const named = [...robots.matchAll(/^Sitemap: (.*)$/gm)].map(([, address = ""]) => address);
		expect(named).toEqual([`${url}/sitemap.xml`, `${url}/news-sitemap.xml`]);
		const lists = await Promise.all(named.map((address) => addressesIn(new URL(address).pathname)));
		const addresses = lists.flat();
		expect(addresses.length).toBeGreaterThan(20);
		for (const address of addresses) {
			const response = await fetch(address);
			expect(response.status, address).toBe(200);
			expect(await response.text()).toContain(`<link rel="canonical" href="${address}"/>`);
		}
	});
});

describe("an article's schema.org data", () => {
	it("is whole in the browser, which neither runs it nor complains of it", async () => {
		const page = await newPage();
		const complaints: string[] = [];
		page.on("console", (message) => complaints.push(message.text()));
		page.on("pageerror", (error) => complaints.push(error.message));
		await page.goto(STORY);
		const json = await page.locator('script[type="application/ld+json"]').textContent();
		expect(JSON.parse(json ?? "")).toMatchObject({
			"@type": "NewsArticle",
			headline: await page.locator("h1").textContent(),
			mainEntityOfPage: ownService().url + STORY,
			datePublished: await page.locator(".story time").first().getAttribute("datetime"),
			author: [{ name: "Hanne Röttgersen" }],
			publisher: { name: "Randnotiz" },
		});
		expect(complaints).toEqual([]);
	});
});

describe("an article's translations", () => {
	it("lead to each other, for people and by hreflang", async () => {
		const page = await newPage({ javaScriptEnabled: false });
		await page.goto(STORY);
		const german = await hreflangs(page);
		expect(german).toHaveLength(3);
		await page.getByRole("link", { name: "English" }).click();
		await page.waitForURL("/articles/a-century-on-the-stairs");
		expect(await page.locator("html").getAttribute("lang")).toBe("en");
		expect(await hreflangs(page)).toEqual(german);
		await page.getByRole("link", { name: "Deutsch" }).click();
		await page.waitForURL(STORY);
	});
});
