import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { ownService } from "./own-service.ts";
import { places } from "./places.ts";
import { requestsOf } from "./requests.ts";
import { violations } from "./violations.ts";

// 320 px is also what a window of 640 px has at a zoom of 200 %.
const SCREENS = [
	{ width: 320, fontSize: "" },
	{ width: 640, fontSize: "200%" },
	{ width: 390, fontSize: "200%" },
];

/** Returns how wide the page is on a screen. */
async function widthOn(page: Page, { width, fontSize }: (typeof SCREENS)[number]): Promise<number> {
	await page.setViewportSize({ width, height: 640 });
	await setFontSize(page, fontSize);
	return page.evaluate<number>("document.documentElement.scrollWidth");
}

const setFontSize = (page: Page, fontSize: string) =>
	page.evaluate(`document.documentElement.style.fontSize = "${fontSize}"`);

// The way to a place costs more than a look at it: all looks are at the same page.
describe.each(places)("$name", ({ visit }) => {
	it("asks nobody but the service, fits screens and text of any size, and has nothing that axe finds fault with", async () => {
		const page = await newPage();
		const requests = requestsOf(page);
		await visit(page);
		for (const screen of SCREENS) {
			expect.soft({ ...screen, width: await widthOn(page, screen) }).toEqual(screen);
		}
		await setFontSize(page, "");
		expect.soft(await violations(page)).toEqual([]);
		const origins = requests.map((request) => new URL(request.url()).origin);
		expect.soft(new Set(origins)).toEqual(new Set([ownService().url]));
	});
});
