import type { Page, Request } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { newPage } from "./browser.ts";
import { places } from "./places.ts";

// 320 px is also what a window of 640 px has at a zoom of 200 %.
const SCREENS = [
	{ name: "a screen of 320 px", width: 320, fontSize: "" },
	{ name: "640 px with text of double size", width: 640, fontSize: "200%" },
	{ name: "a phone with text of double size", width: 390, fontSize: "200%" },
];
const PAGE_BYTES = 50_000;

function requestsOf(page: Page): Request[] {
	const requests: Request[] = [];
	page.on("request", (request) => requests.push(request));
	return requests;
}

async function bytesOf(request: Request): Promise<number> {
	const { responseHeadersSize, responseBodySize } = await request.sizes();
	return responseHeadersSize + responseBodySize;
}

describe.each(places)("$name", ({ visit }) => {
	it("asks nobody but the service", async () => {
		const page = await newPage();
		const requests = requestsOf(page);
		await visit(page);
		const origins = requests.map((request) => new URL(request.url()).origin);
		expect(new Set(origins)).toEqual(new Set([inject("service").url]));
	});

	it.each(SCREENS)("fits $name", async ({ width, fontSize }) => {
		const page = await newPage({ viewport: { width, height: 640 } });
		await visit(page);
		await page.evaluate(`document.documentElement.style.fontSize = "${fontSize}"`);
		expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBe(width);
	});
});

describe.each([
	["the front page", "/"],
	["an article", "/articles/waermewende-im-bestand"],
	["a search", "/search?q=wohnungen"],
])("%s", (_, path) => {
	it("transfers less than 50 KB in all", async () => {
		const page = await newPage();
		const requests = requestsOf(page);
		await page.goto(path);
		const sizes = await Promise.all(requests.map(bytesOf));
		expect(requests.length).toBeGreaterThan(1);
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(PAGE_BYTES);
	});
});
