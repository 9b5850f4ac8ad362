import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { places } from "./places.ts";

const WIDTHS = [360, 1280];
const SCHEMES = ["light", "dark"] as const;
const looks = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme })));

/** What axe finds, one line for each element. */
async function violations(page: Page): Promise<string[]> {
	const results = await page.evaluate<AxeResults>("axe.run()");
	return results.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target} – ${failureSummary}`),
	);
}

describe.each(places)("$name", ({ visit }) => {
	it("has nothing that axe finds fault with, at any width and in either colour scheme", async () => {
		const page = await newPage();
		await visit(page);
		await page.evaluate(axe.source);
		for (const { width, scheme } of looks) {
			await page.setViewportSize({ width, height: 800 });
			await page.emulateMedia({ colorScheme: scheme });
			expect(await violations(page), `${width} px, ${scheme}`).toEqual([]);
		}
	});
});
