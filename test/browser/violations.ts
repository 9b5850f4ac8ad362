import axe, { type Result } from "axe-core";
import type { Page } from "playwright-core";

// What axe finds in order is of no interest: of a long page that is most of what there is to collect and send.
const RUN = "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)";
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
		for (const { id, nodes } of await page.evaluate<Result[]>(RUN)) {
			for (const { target, failureSummary } of nodes) {
				found.push(`${width} px, ${scheme}: ${id}: ${target} – ${failureSummary}`);
			}
		}
	}
	return found;
}
