import type { Request } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { requestsOf } from "./requests.ts";

const PAGE_BYTES = 50_000;
const ARTICLE_BYTES = 25_000;

async function bytesOf(request: Request): Promise<number> {
	const { responseHeadersSize, responseBodySize } = await request.sizes();
	return responseHeadersSize + responseBodySize;
}

describe.each([
	["the front page", "/", PAGE_BYTES],
	["an article without a picture", "/articles/der-aufzug-ruft-an", ARTICLE_BYTES],
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
