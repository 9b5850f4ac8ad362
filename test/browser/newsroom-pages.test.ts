import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { ownService } from "./own-service.ts";
import { violations } from "./violations.ts";

/** The pages that need nothing but the sample content. */
const PATHS = [
	...["", "/articles", "/media", "/people", "/audit", "/sessions", "/webhooks"],
	...["/front", "/topics", "/topics/quartier", "/topics/quartier/rename?name=Viertel"],
	...["/pages", "/pages/new", "/pages/impressum", "/pages/impressum/erase"],
];
const SMALL = { width: 320, height: 640 };

/** Opens a page that knows the key, as after the sign-in. */
async function openDesk(path: string, overrides = {}): Promise<Page> {
	const { token } = ownService();
	const extraHTTPHeaders = { Authorization: `Bearer ${token}` };
	const page = await newPage({ extraHTTPHeaders, ...overrides });
	await page.goto(path);
	return page;
}

const isTooWide = (page: Page) =>
	page.evaluate<boolean>("document.documentElement.scrollWidth > innerWidth");

/** Uploads a picture that no other test sends, by the form, without JavaScript, and returns the page of the picture. */
async function uploadPicture(alt: string): Promise<Page> {
	const page = await openDesk("/newsroom/media", { javaScriptEnabled: false });
	// It is open while there is no picture.
	if (!(await page.getByLabel("Datei").isVisible())) await page.getByText("Bild hochladen").click();
	const icon = await page.request.get("/apple-touch-icon.png");
	const file = { name: "icon.png", mimeType: "image/png", buffer: await icon.body() };
	await page.getByLabel("Datei").setInputFiles(file);
	await page.getByLabel("Was ist zu sehen?").fill(alt);
	await page.getByRole("button", { name: "Hochladen" }).click();
	await page.getByText("Das Bild ist hochgeladen.").waitFor();
	return page;
}

/** Adds a person by the form, without JavaScript, and returns their page. */
async function addPerson(name: string): Promise<Page> {
	const page = await openDesk("/newsroom/people", { javaScriptEnabled: false });
	await page.getByLabel("Name").fill(name);
	await page.getByRole("button", { name: "Hinzufügen" }).click();
	await page.getByRole("status").waitFor();
	return page;
}

/** Stores an article by the API. */
async function store(slug: string, title: string): Promise<void> {
	const { url, token } = ownService();
	const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
	const body = JSON.stringify({ title, body: { markdown: "Text." }, label: "comment" });
	await fetch(`${url}/newsroom/api/articles/${slug}`, { method: "PUT", headers, body });
}

async function expectFine(path: string): Promise<void> {
	const page = await openDesk(path);
	expect(await violations(page)).toEqual([]);
	await page.setViewportSize(SMALL);
	expect(await isTooWide(page)).toBe(false);
}

describe("the newsroom's pages", () => {
	beforeAll(() => store("axe", "Was axe liest"));

	it.each(PATHS)(
		"/newsroom%s has nothing that axe finds fault with, and fits into 320 px",
		(path) => expectFine(`/newsroom${path}`),
	);

	it("about a person and a picture do so too", async () => {
		const person = new URL((await addPerson("Ada Brandt")).url()).pathname;
		const picture = new URL((await uploadPicture("Der Kai")).url()).pathname;
		for (const path of [person, `${person}/remove`, picture, `${picture}/erase`])
			await expectFine(path);
	});

	it("search articles while somebody types, keep the focus, tick all, and go back", async () => {
		await store("kranballett", "Kranballett im Osthafen");
		await store("anderes", "Etwas ganz anderes");
		const page = await openDesk("/newsroom/articles");
		const field = page.getByLabel("Artikel suchen");
		await field.pressSequentially("kranball");
		await page.getByText("1 Artikel", { exact: true }).waitFor();
		await page.waitForURL("/newsroom/articles?q=kranball");
		expect(await page.evaluate<boolean>("document.activeElement.id === 'q'")).toBe(true);
		await page.getByLabel("Alle auf dieser Seite auswählen").check();
		await page.getByLabel("Was geschieht mit").selectOption("withdraw");
		await page.getByRole("button", { name: "Weiter" }).click();
		await page.getByRole("button", { name: "1 Artikel zurückziehen" }).waitFor();
		expect(await violations(page)).toEqual([]);
		await page.goBack();
		await page.getByText("1 Artikel", { exact: true }).waitFor();
		await page.goBack();
		await page.getByRole("link", { name: "Etwas ganz anderes", exact: true }).waitFor();
		expect(await field.inputValue()).toBe("");
	});

	it("open the navigation on a small screen by keyboard, without a script", async () => {
		const page = await openDesk("/newsroom", { viewport: SMALL, javaScriptEnabled: false });
		const link = page.getByRole("link", { name: "Protokoll" });
		expect(await link.isVisible()).toBe(false);
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await page.getByRole("button", { name: "Menü" }).press("Enter");
		await link.waitFor();
		await page.keyboard.press("Escape");
		await link.waitFor({ state: "hidden" });
		await page.getByRole("button", { name: "Menü" }).press("Enter");
		await link.focus();
		await page.keyboard.press("Enter");
		await page.waitForURL("/newsroom/audit");
	});

	it("add a person, give them a key and remove them, without JavaScript", async () => {
		const page = await addPerson("Berta Lang");
		await page.getByLabel("Wofür").fill("Handy");
		await page.getByRole("button", { name: "Schlüssel anlegen" }).click();
		const key = await page.locator("code.key").textContent();
		const { url } = ownService();
		const headers = { Authorization: `Bearer ${key}` };
		expect((await fetch(`${url}/newsroom/api/sessions`, { headers })).status).toBe(200);
		await page.getByRole("link", { name: "Person entfernen …" }).click();
		await page.getByText("1 Zugangsschlüssel wird sofort entzogen.").waitFor();
		await page.getByRole("button", { name: "Endgültig entfernen" }).click();
		await page.getByText("Die Person ist entfernt").waitFor();
		expect((await fetch(`${url}/newsroom/api/sessions`, { headers })).status).toBe(401);
	});

	it("show borders where the reader's colours replace ours, and no navigation on paper", async () => {
		const page = await openDesk("/newsroom/people", { forcedColors: "active" });
		const side = "getComputedStyle(document.querySelector('.side')).borderRightColor";
		expect(await page.evaluate(side)).toMatch(/^rgb\(/);
		await page.emulateMedia({ media: "print" });
		expect(await page.getByRole("navigation").isVisible()).toBe(false);
		expect(await page.getByText("Redaktion").first().isVisible()).toBe(true);
	});
});
