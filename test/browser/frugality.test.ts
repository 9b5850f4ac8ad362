import type { Page, Request } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { ownService } from "./own-service.ts";
import { places } from "./places.ts";

// 320 px is also what a window of 640 px has at a zoom of 200 %.
const SCREENS = [
	{ width: 320, fontSize: "" },
	{ width: 640, fontSize: "200%" },
	{ width: 390, fontSize: "200%" },
];
const PAGE_BYTES = 50_000;
const ARTICLE_BYTES = 25_000;

function requestsOf(page: Page): Request[] {
	const requests: Request[] = [];
	page.on("request", (request) => requests.push(request));
	return requests;
}

async function bytesOf(request: Request): Promise<number> {
	const { responseHeadersSize, responseBodySize } = await request.sizes();
	return responseHeadersSize + responseBodySize;
}

/** Returns how wide the page is on a screen. */
async function widthOn(page: Page, { width, fontSize }: (typeof SCREENS)[number]): Promise<number> {
	await page.setViewportSize({ width, height: 640 });
	await page.evaluate(`document.documentElement.style.fontSize = "${fontSize}"`);
	return page.evaluate<number>("document.documentElement.scrollWidth");
}

describe.each(places)("$name", ({ visit }) => {
	it("asks nobody but the service, and fits narrow screens and text of double size", async () => {
		const page = await newPage();
		const requests = requestsOf(page);
		await visit(page);
		for (const screen of SCREENS) {
			expect({ ...screen, width: await widthOn(page, screen) }).toEqual(screen);
		}
		const origins = requests.map((request) => new URL(request.url()).origin);
		expect(new Set(origins)).toEqual(new Set([ownService().url]));
	});
});

describe.each([
	["the front page", "/", PAGE_BYTES],
	["an article without a picture", "/articles/waermewende-im-bestand", ARTICLE_BYTES],
	["a search", "/search?q=wohnungen", PAGE_BYTES],
])("%s", (_, path, most) => {
	it(`transfers less than ${most} bytes in all`, async () => {
		const page = await newPage();
		const requests = requestsOf(page);
		await page.goto(path);
		const sizes = await Promise.all(requests.map(bytesOf));
		expect(requests.length).toBeGreaterThan(1);
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(most);
	});
});
