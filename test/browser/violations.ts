import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const WIDTHS = [360, 1280];
const SCHEMES = ["light", "dark"] as const;
const looks = WIDTHS.flatMap((width) => SCHEMES.map((scheme) => ({ width, scheme })));

/** What axe finds at any width and in either colour scheme, one line for each element. */
export async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const found: string[] = [];
	for (const { width, scheme } of looks) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme: scheme });
		const results = await page.evaluate<AxeResults>("axe.run()");
		for (const { id, nodes } of results.violations) {
			for (const { target, failureSummary } of nodes) {
				found.push(`${width} px, ${scheme}: ${id}: ${target} – ${failureSummary}`);
			}
		}
	}
	return found;
}
