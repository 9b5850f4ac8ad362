import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { launchChromium } from "./launch-chromium.ts";
import { ownService } from "./own-service.ts";

/** Milliseconds for one step of a test. */
const PATIENCE = 10_000;

let browser: Browser;

beforeAll(async () => {
	browser = await launchChromium();
});

afterAll(() => browser.close());

/** A page for a visitor nobody has seen before. Closes with the test. */
export async function newPage(overrides: BrowserContextOptions = {}): Promise<Page> {
	const { url } = ownService();
	const context = await browser.newContext({ baseURL: url, locale: "de-DE", ...overrides });
	onTestFinished(() => context.close());
	context.setDefaultTimeout(PATIENCE);
	return context.newPage();
}
