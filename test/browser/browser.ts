import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, inject, onTestFinished } from "vitest";

const PROGRAM = process.env.CHROMIUM ?? "/usr/bin/chromium";
const FLAGS = [
	"--headless",
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];
/** Milliseconds for one step of a test. */
const PATIENCE = 10_000;

let browser: Browser;

beforeAll(async () => {
	browser = await chromium.launch({ executablePath: PROGRAM, args: FLAGS });
});

afterAll(() => browser.close());

/** A page for a visitor nobody has seen before. Closes with the test. */
export async function newPage(overrides: BrowserContextOptions = {}): Promise<Page> {
	const { url } = inject("service");
	const context = await browser.newContext({ baseURL: url, locale: "de-DE", ...overrides });
	onTestFinished(() => context.close());
	context.setDefaultTimeout(PATIENCE);
	return context.newPage();
}
