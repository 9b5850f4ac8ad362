import { readFile } from "node:fs/promises";
import type { Page, Request } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { ownService } from "./own-service.ts";

const text = (page: Page) => page.getByLabel("Text", { exact: true });
const title = (page: Page) => page.getByLabel("Titel", { exact: true });
const state = (page: Page) => page.locator("#state");
const isSave = (request: Request) =>
	request.method() === "POST" && /\/newsroom\/articles\/[^/]+$/.test(request.url());

async function signIn(page: Page): Promise<void> {
	const { token: key } = ownService();
	await page.request.post("/newsroom/sign-in", {
		form: { key, to: "/newsroom" },
		headers: { Origin: ownService().url },
	});
}

/** Opens the form of a new article in a browser that is signed in. */
async function newArticlePage(): Promise<Page> {
	const page = await newPage({ viewport: { width: 1200, height: 800 } });
	await signIn(page);
	await page.goto("/newsroom/articles/new");
	return page;
}

/** Waits until the server has confirmed everything. */
const untilSaved = (page: Page) =>
	expect.poll(() => state(page).textContent()).toMatch(/^Gespeichert \d\d:\d\d\s*$/);

/** What the server has of the article that a page shows. */
async function stored(page: Page): Promise<Record<string, string>> {
	const other = await page.context().newPage();
	await other.goto(page.url());
	const fields = { title: await title(other).inputValue(), text: await text(other).inputValue() };
	await other.close();
	return fields;
}

describe("the editor's script", () => {
	it("saves by itself, keeps what is typed while a save runs, and leaves undo to the browser", async () => {
		const page = await newArticlePage();
		const { promise, resolve } = Promise.withResolvers<void>();
		await page.route("**/articles/new", (route) => promise.then(() => route.continue()));
		await text(page).pressSequentially("Eins");
		await page.waitForRequest(isSave);
		await text(page).pressSequentially(" zwei");
		resolve();
		await untilSaved(page);
		expect(await text(page).inputValue()).toBe("Eins zwei");
		expect(page.url()).toMatch(/\/newsroom\/articles\/entwurf-[0-9a-f]{8}$/);
		expect((await stored(page)).text).toBe("Eins zwei");
		await page.getByText("Zuletzt geändert von").waitFor();
		await text(page).press("ControlOrMeta+a");
		await page.getByRole("button", { name: "Fett" }).click();
		expect(await text(page).inputValue()).toBe("**Eins zwei**");
		await untilSaved(page);
		await text(page).press("ControlOrMeta+z");
		expect(await text(page).inputValue()).toBe("Eins zwei");
		await untilSaved(page);
		expect((await stored(page)).text).toBe("Eins zwei");
	});

	it("publishes nothing with hints that came after the button was pressed", async () => {
		const page = await newArticlePage();
		const publish = page.getByRole("button", { name: "Veröffentlichen" });
		await title(page).fill("Kran");
		await text(page).fill('Er sagte "ja".');
		await publish.click();
		await page.getByText("Gespeichert, aber noch nicht veröffentlicht").waitFor();
		await publish.click();
		await page.getByText("Der Artikel ist veröffentlicht.").waitFor();
	});

	it("says what failed until it is solved, and keeps the text over a killed tab", async () => {
		const page = await newArticlePage();
		const context = page.context();
		await context.setOffline(true);
		await title(page).fill("Ohne Netz");
		await text(page).fill("Nur hier.");
		await text(page).press("ControlOrMeta+s");
		await page
			.getByText("Nicht gespeichert: keine Verbindung. Ihr Text liegt in diesem Browser.")
			.waitFor();
		const killed = await context.newCDPSession(page);
		void killed.send("Page.crash").catch(() => {});
		await page.waitForEvent("crash");
		await page.close();
		await context.setOffline(false);
		const next = await context.newPage();
		await next.goto("/newsroom/articles/new");
		await next.getByText("der nicht gespeichert wurde").waitFor();
		expect(await text(next).inputValue()).toBe("");
		await next.getByText("Unterschied ansehen").click();
		await next.locator("ins", { hasText: "Nur hier." }).waitFor();
		await next.getByRole("button", { name: "In den Artikel übernehmen" }).click();
		await untilSaved(next);
		expect(await stored(next)).toEqual({ title: "Ohne Netz", text: "Nur hier." });
		await next.goto("/newsroom/articles/new");
		await title(next).waitFor();
		expect(await next.getByText("der nicht gespeichert wurde").count()).toBe(0);
	});

	it("goes on by itself when the network is back, and asks before leaving until then", async () => {
		const page = await newArticlePage();
		await text(page).fill("Anfang");
		await untilSaved(page);
		await page.context().setOffline(true);
		await text(page).pressSequentially(" und Ende");
		await text(page).press("ControlOrMeta+s");
		await page.getByText("keine Verbindung").waitFor();
		page.once("dialog", (dialog) => dialog.dismiss());
		await page.close({ runBeforeUnload: true });
		await page.context().setOffline(false);
		await untilSaved(page);
		expect((await stored(page)).text).toBe("Anfang und Ende");
	});

	it("asks to sign in elsewhere when the session has ended, and then saves the same text", async () => {
		const page = await newArticlePage();
		await text(page).fill("Vor dem Ende");
		await untilSaved(page);
		const cookies = await page.context().cookies();
		await page.context().clearCookies();
		await text(page).pressSequentially(" der Sitzung");
		await text(page).press("ControlOrMeta+s");
		await page.getByText("Sie sind nicht mehr angemeldet").waitFor();
		const [tab] = await Promise.all([
			page.waitForEvent("popup"),
			page.getByRole("link", { name: "In einem neuen Tab anmelden" }).click(),
		]);
		await tab.getByLabel("Zugangsschlüssel").fill(ownService().token);
		await tab.getByRole("button", { name: "Anmelden" }).click();
		await tab.getByRole("heading", { level: 1 }).waitFor();
		expect(cookies).not.toEqual(await page.context().cookies());
		await page.bringToFront();
		await page.evaluate('dispatchEvent(new Event("focus"))');
		await untilSaved(page);
		expect((await stored(page)).text).toBe("Vor dem Ende der Sitzung");
	});

	it("sends pictures, describes them, and says why one is not taken", async () => {
		const page = await newArticlePage();
		await text(page).fill("Davor");
		const files = [
			{
				name: "hafen.png",
				mimeType: "image/png",
				buffer: await readFile("src/platform/ui/icon.png"),
			},
			{ name: "kai.jpg", mimeType: "image/jpeg", buffer: Buffer.from("Das ist kein Bild.") },
		];
		const choosing = page.waitForEvent("filechooser");
		await page.getByRole("button", { name: "Bild", exact: true }).click();
		await (await choosing).setFiles(files);
		expect(await text(page).inputValue()).toContain("![Bild 1 folgt: hafen.png]()");
		const alt = page.getByLabel("Was ist auf dem Bild zu sehen?");
		await alt.first().fill("Der Hafen");
		await alt.first().press("Enter");
		await expect
			.poll(() => text(page).inputValue())
			.toMatch(/!\[Der Hafen\]\(\S+\/media\/\w+\.png\)/);
		await alt.fill("Der Kai");
		await alt.press("Enter");
		await page.getByRole("alert").getByText("kein Bild, das Browser zeigen").waitFor();
		await page.getByRole("button", { name: "Abbrechen" }).click();
		await untilSaved(page);
		expect((await stored(page)).text).toMatch(/^Davor\n\n!\[Der Hafen\]\(\S+\)\s*$/);
	});

	it("turns pasted text with form into Markdown, and can undo it", async () => {
		const page = await newArticlePage();
		await text(page).fill("Davor ");
		await paste(page, "<h2>Hafen</h2><p>Es ist <b>fett</b>.</p>", "Hafen\nEs ist fett.");
		await expect.poll(() => text(page).inputValue()).toBe("Davor \n\n## Hafen\n\nEs ist **fett**.");
		await text(page).press("ControlOrMeta+z");
		expect(await text(page).inputValue()).toBe("Davor ");
		await page.route("**/newsroom/api/markdown", (route) => route.abort());
		await paste(page, "<h2>Hafen</h2>", "Hafen");
		await expect.poll(() => text(page).inputValue()).toBe("Davor Hafen");
		await page.getByText("Eingefügt ist nur der Text").waitFor();
	});
});

/** Pastes into the field that has the focus, as another program offers its text. */
async function paste(page: Page, html: string, plain: string): Promise<void> {
	await text(page).focus();
	await page.evaluate(`{
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/html", ${JSON.stringify(html)});
		clipboardData.setData("text/plain", ${JSON.stringify(plain)});
		const init = { clipboardData, bubbles: true, cancelable: true };
		document.activeElement.dispatchEvent(new ClipboardEvent("paste", init));
	}`);
}
