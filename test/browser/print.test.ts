import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { newArticle } from "./newsroom.ts";
import { ownService } from "./own-service.ts";

const ARTICLE = "/articles/waermewende-im-bestand";
/** What is there to be clicked or searched, and not to be read. */
const NAVIGATION = ".skip, .call, .headlines, .pager, .imprint .links, nav, search";

async function onPaper(path: string): Promise<Page> {
	const page = await newPage();
	await page.goto(path);
	await page.emulateMedia({ media: "print" });
	return page;
}

describe("an article on paper", () => {
	it("has its date and its address", async () => {
		const page = await onPaper(ARTICLE);
		await page.locator("article time").first().waitFor();
		await page.getByText(`${ownService().url}${ARTICLE}`, { exact: true }).waitFor();
	});

	it("has nothing to click on but what it says itself", async () => {
		const page = await onPaper(ARTICLE);
		expect(await page.locator(NAVIGATION).count()).toBeGreaterThan(0);
		expect(await page.locator(NAVIGATION).filter({ visible: true }).count()).toBe(0);
	});
});

describe("the front page on paper", () => {
	it("does not lead to older articles", async () => {
		// With the 18 samples more than one page.
		for (let index = 0; index < 3; index++) await newArticle();
		const page = await onPaper("/");
		const older = page.getByText("Ältere Meldungen");
		expect(await older.count()).toBe(1);
		expect(await older.isVisible()).toBe(false);
		await page.locator("ol article").first().waitFor();
	});
});
