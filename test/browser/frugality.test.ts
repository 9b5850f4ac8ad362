import type { Page, Request } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { newPage } from "./browser.ts";
import { places } from "./places.ts";

const NARROW = { width: 320, height: 640 };
const FRONT_PAGE_BYTES = 50_000;

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

	it("fits a screen of 320 px", async () => {
		const page = await newPage({ viewport: NARROW });
		await visit(page);
		const width = await page.evaluate<number>("document.documentElement.scrollWidth");
		expect(width).toBe(NARROW.width);
	});
});

describe("the front page", () => {
	it("transfers less than 50 KB in all", async () => {
		const page = await newPage();
		const requests = requestsOf(page);
		await page.goto("/");
		const sizes = await Promise.all(requests.map(bytesOf));
		expect(requests.length).toBeGreaterThan(1);
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(FRONT_PAGE_BYTES);
	});
});
