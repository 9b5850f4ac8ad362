import type { BrowserContextOptions, Page, Response } from "playwright-core";
import { newPage } from "./browser.ts";
import { ownService } from "./own-service.ts";

const NEW = "/newsroom/articles/new";

type DeskOptions = BrowserContextOptions & { key?: string };

/** Opens a page of the newsroom in a browser that knows the key, as after the sign-in. */
export async function openDesk(path = NEW, options: DeskOptions = {}): Promise<Page> {
	const { key = ownService().token, ...overrides } = options;
	const extraHTTPHeaders = { Authorization: `Bearer ${key}` };
	const page = await newPage({ extraHTTPHeaders, ...overrides });
	await page.goto(path);
	return page;
}

/** Opens another tab of the same browser, at the same page. */
export async function openTab(page: Page, path = page.url()): Promise<Page> {
	const tab = await page.context().newPage();
	await tab.goto(path);
	return tab;
}

/** Fills in the sign-in page. */
export async function signIn(page: Page, key = ownService().token): Promise<void> {
	await page.getByLabel("Zugangsschlüssel").fill(key);
	await page.getByRole("button", { name: "Anmelden" }).click();
}

/** The field with this label. */
export const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });

/** Types texts into the fields with these labels. */
export async function write(page: Page, texts: Record<string, string>): Promise<void> {
	for (const [label, text] of Object.entries(texts)) await field(page, label).fill(text);
}

/** Presses the button with this name, and returns the page that comes. */
export async function press(page: Page, name: string): Promise<Response> {
	const [response] = await Promise.all([
		page.waitForResponse((one) => isNewPage(page, one)),
		page.getByRole("button", { name, exact: true }).click(),
	]);
	await page.waitForLoadState("domcontentloaded");
	return response;
}

// A preview beside the text is a page too.
const isNewPage = (page: Page, response: Response) =>
	response.frame() === page.mainFrame() &&
	response.request().isNavigationRequest() &&
	response.status() !== 303;

/** Saves, and waits until the server has confirmed it. */
export async function save(page: Page): Promise<void> {
	await page.getByRole("button", { name: "Speichern", exact: true }).click();
	await untilSaved(page);
}

/** Waits until the page says that the server has everything. */
export const untilSaved = (page: Page) =>
	page.locator("#state", { hasText: /^Gespeichert \d\d:\d\d\s*$/ }).waitFor();

/** The texts in the fields with these labels that another tab finds stored. */
export async function storedTexts(page: Page, ...labels: string[]): Promise<string[]> {
	const tab = await openTab(page);
	const texts = await Promise.all(labels.map((label) => field(tab, label).inputValue()));
	await tab.close();
	return texts;
}
