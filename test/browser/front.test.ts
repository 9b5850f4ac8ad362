import type { Page, Request } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { newArticle } from "./newsroom.ts";
import { ownService } from "./own-service.ts";

const PHONE = { viewport: { width: 390, height: 844 } };
const PAGE_BYTES = 150_000;
const HTML_BYTES = 60_000;
const MOST_SHIFT = 0.01;
const MOST_LCP_MS = 1000;
const SLOW = {
	offline: false,
	latency: 150,
	downloadThroughput: 200_000,
	uploadThroughput: 90_000,
};

async function bytesOf(request: Request): Promise<number> {
	const { responseHeadersSize, responseBodySize } = await request.sizes();
	return responseHeadersSize + responseBodySize;
}

/** Scrolls to the end, so that pictures are loaded which wait until they are seen. */
async function scrollThrough(page: Page): Promise<void> {
	const height = await page.evaluate<number>("document.documentElement.scrollHeight");
	for (let top = 0; top < height; top += 600) {
		await page.evaluate(`scrollTo(0, ${top})`);
		await page.waitForTimeout(50);
	}
	await page.waitForLoadState("networkidle");
}

/** Returns the last value of what the browser measures, such as "layout-shift". */
const measure = (type: string, value: string) => `new Promise((resolve) => {
	let result = 0;
	new PerformanceObserver((list) => {
		for (const entry of list.getEntries()) result = ${value};
	}).observe({ type: "${type}", buffered: true });
	setTimeout(() => resolve(result), 300);
})`;

describe("the front page on a phone", () => {
	it("takes at most 150 KB with all its pictures, and 60 KB without them and its styles", async () => {
		const page = await newPage(PHONE);
		const requests: Request[] = [];
		page.on("request", (request) => requests.push(request));
		await page.goto("/");
		await scrollThrough(page);
		const sizes = await Promise.all(requests.map(bytesOf));
		expect(requests.filter((request) => request.resourceType() === "image").length).toBeGreaterThan(
			3,
		);
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(PAGE_BYTES);
		const html = await (await page.request.get("/")).body();
		expect(html.length).toBeLessThan(HTML_BYTES);
		const origins = requests.map((request) => new URL(request.url()).origin);
		expect(new Set(origins)).toEqual(new Set([ownService().url]));
	});

	it("moves nothing while it loads, and shows its lead within a second at 1.6 Mbit/s and 150 ms", async () => {
		const page = await newPage(PHONE);
		const client = await page.context().newCDPSession(page);
		await page.goto("/healthz");
		await client.send("Network.emulateNetworkConditions", SLOW);
		await client.send("Network.setCacheDisabled", { cacheDisabled: true });
		await page.goto("/", { waitUntil: "load" });
		const lcp = await page.evaluate<number>(measure("largest-contentful-paint", "entry.startTime"));
		await client.send("Network.emulateNetworkConditions", {
			...SLOW,
			latency: 0,
			downloadThroughput: -1,
		});
		await scrollThrough(page);
		const shift = await page.evaluate<number>(measure("layout-shift", "result + entry.value"));
		expect(lcp).toBeGreaterThan(0);
		expect(lcp).toBeLessThan(MOST_LCP_MS);
		expect(shift).toBeLessThanOrEqual(MOST_SHIFT);
	});
});

describe("a list of articles", () => {
	it.each([390, 1280])(
		"stands at %i px with a long title, a lost picture and Arabic",
		async (width) => {
			const title = "Donaudampfschifffahrtsgesellschaft ".repeat(9).slice(0, 300);
			const image = { url: `${ownService().url}/gone.jpg`, alt: "Kräne am Hafen" };
			const topics = [`Grenzfall ${width}`];
			await newArticle({ title, image, topics });
			await newArticle({ title: "إعادة تأهيل المباني", language: "ar", image, topics });
			await newArticle({ title: "Nur ein Titel", topics, authors: [], body: { markdown: "" } });
			const page = await newPage({ viewport: { width, height: 800 } });
			await page.goto(`/topics/grenzfall-${width}`);
			expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(width);
			for (const picture of await page.locator("main img").all()) {
				const box = await picture.boundingBox();
				expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(60);
			}
			const direction = "getComputedStyle(document.querySelector('[lang=ar]')).direction";
			expect(await page.evaluate(direction)).toBe("rtl");
		},
	);
});
