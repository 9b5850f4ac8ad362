import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { newArticle } from "./newsroom.ts";
import { ownService } from "./own-service.ts";

/** Google calls up to 0.1 good (web.dev/articles/cls). */
const MOST_SHIFT = 0.01;
// Buffered, so that what moved before is counted too.
const SHIFT = `new Promise((resolve) => {
	new PerformanceObserver((list) => resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
		.observe({ type: "layout-shift", buffered: true });
	setTimeout(() => resolve(0), 500);
})`;

describe("an article does not move while its picture comes", () => {
	it.each([
		["is there", { url: "/sample/hafen.svg", width: 1200, height: 800 }],
		["has no size", { url: "/sample/hafen.svg" }],
		["is gone", { url: "/sample/weg.jpg", width: 1200, height: 800 }],
		["is gone and has no size", { url: "/sample/weg.jpg" }],
	])("that %s", async (_, picture) => {
		const page = await newPage();
		const url = new URL(picture.url, ownService().url).href;
		const slug = await newArticle({ image: { ...picture, url, alt: "Ein Kran" } });
		await page.goto(`/articles/${slug}`, { waitUntil: "networkidle" });
		expect(await page.evaluate<number>(SHIFT)).toBeLessThan(MOST_SHIFT);
		const { height = 0 } = (await page.locator(".picture img").boundingBox()) ?? {};
		expect(height).toBeGreaterThan(200);
	});
});
