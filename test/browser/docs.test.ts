import { expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { violations } from "./violations.ts";

/** axe takes several seconds for a page of this length, and is run for every width and colour scheme. */
const AXE_MILLISECONDS = 180_000;

const PHONE = { width: 320, height: 640 };

it("/docs has nothing that axe finds fault with", { timeout: AXE_MILLISECONDS }, async () => {
	const page = await newPage();
	await page.goto("/docs");
	expect(await violations(page)).toEqual([]);
});

it("/docs needs no scrolling sideways on a phone", async () => {
	const page = await newPage({ viewport: PHONE });
	await page.goto("/docs");
	expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(PHONE.width);
});
