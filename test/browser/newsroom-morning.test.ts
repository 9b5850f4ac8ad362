import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { field, press, save, signIn, storedTexts, untilSaved, write } from "./desk.ts";
import { ownService } from "./own-service.ts";

const PASTED = "<h2>Zeitplan</h2><p>Baubeginn ist im <b>Mai</b>.</p>";
const PICTURES = ["Der Kran am Morgen", "Der Kai bei Ebbe"];

const text = (page: Page) => field(page, "Text");
const follow = (page: Page, name: string) =>
	page.getByRole("link", { name, exact: true }).first().click();

it("a morning of a newsroom: from the sign-in to an article that was withdrawn and restored", async () => {
	const title = `Neues vom Kai ${randomUUID()}`;
	const page = await newPage();
	await page.goto("/newsroom");
	await signIn(page);
	await follow(page, "Neuer Artikel");
	await write(page, { Titel: title, Zusammenfassung: "Am Kai wird gebaut." });
	await paste(page, PASTED);
	await expect.poll(() => text(page).inputValue()).toContain("**Mai**");
	await addPictures(page);
	await untilSaved(page);

	await press(page, "Vorschau");
	await page.getByRole("heading", { name: "Zeitplan" }).waitFor();
	expect(await page.getByRole("img", { name: /Der K/ }).count()).toBe(2);
	await follow(page, "Freigabe");
	await press(page, "Link anlegen");
	await approve((await page.locator("code.key").textContent()) ?? "");
	await page.reload();
	await page.getByText("Bo Werft").waitFor();

	await follow(page, "Zum Artikel");
	await page.getByText("Für später planen").click();
	await write(page, { "Erscheint am": "2040-01-02T06:00" });
	await press(page, "Planen");
	await page.getByText("Geplant für Mo, 02.01.2040, 06:00 MEZ").first().waitFor();
	await press(page, "Veröffentlichen");
	await page.getByText("Der Artikel ist veröffentlicht.").waitFor();
	await follow(page, "Auf der Website ansehen");
	await page.getByRole("heading", { name: title, level: 1 }).waitFor();
	await page.goBack();

	const published = await text(page).inputValue();
	await text(page).fill(published.replace("Mai", "Juni"));
	await page.getByRole("radio", { name: "Korrektur" }).check();
	const correction = "Baubeginn ist im Juni, nicht im Mai.";
	await write(page, { "Was war falsch, was ist richtig?": correction });
	await press(page, "Veröffentlichen");
	await page.getByText("Die Änderung ist veröffentlicht.").waitFor();
	const slug = `kai-${randomUUID()}`;
	await write(page, { Adresse: slug });
	await page.getByRole("radio", { name: "Kleine Änderung" }).check();
	await press(page, "Veröffentlichen");
	expect(await readers(`/articles/${slug}`)).toMatchObject([
		200,
		expect.stringContaining(correction),
	]);

	await press(page, "Zurückziehen …");
	const reason = "Der Bau ist abgesagt.";
	await write(page, { Grund: reason });
	await press(page, "Zurückziehen");
	await page.getByText("Der Artikel ist zurückgezogen.").waitFor();
	expect(await readers(`/articles/${slug}`)).toMatchObject([410, expect.stringContaining(reason)]);
	await follow(page, "Fassungen");
	await page.getByRole("link", { name: "Fassung 1," }).click();
	await page.getByText("Diese Fassung wiederherstellen …").click();
	await press(page, "Wiederherstellen");
	await page.goto(`/newsroom/articles/${slug}`);
	expect(await text(page).inputValue()).toBe(published);
	await press(page, "Veröffentlichen");
	expect((await readers(`/articles/${slug}`))[0]).toBe(200);
});

it("a short morning on a phone of 390 px, without JavaScript", async () => {
	const title = `Kurz vom Kai ${randomUUID()}`;
	const page = await newPage({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false });
	await page.goto("/newsroom");
	await signIn(page);
	await page.getByRole("button", { name: "Menü" }).click();
	await follow(page, "Neuer Artikel");
	await write(page, { Titel: title, Text: "Am Kai wird gebaut.", Zusammenfassung: "Bau." });
	await save(page);
	await press(page, "Vorschau");
	await page.getByText("Am Kai wird gebaut.").first().waitFor();
	await follow(page, "Zurück zum Schreiben");
	await press(page, "Veröffentlichen");
	await page.getByText("Der Artikel ist veröffentlicht.").waitFor();
	await press(page, "Zurückrufen");
	await page.getByText("Niemand hat davon erfahren.").waitFor();
	expect(await storedTexts(page, "Titel", "Text")).toEqual([title, "Am Kai wird gebaut."]);
	await press(page, "Veröffentlichen");
	await press(page, "Zurückziehen …");
	await write(page, { Grund: "Doch nicht." });
	await press(page, "Zurückziehen");
	await page.getByText("Der Artikel ist zurückgezogen.").waitFor();
});

/** Pastes into the text, as another program offers it. */
async function paste(page: Page, html: string): Promise<void> {
	await text(page).focus();
	await page.evaluate(`{
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/html", ${JSON.stringify(html)});
		clipboardData.setData("text/plain", "Zeitplan");
		const init = { clipboardData, bubbles: true, cancelable: true };
		document.activeElement.dispatchEvent(new ClipboardEvent("paste", init));
	}`);
}

/** Puts two pictures into the text by the toolbar. */
async function addPictures(page: Page): Promise<void> {
	const { x, y, width, height } = { x: 0, y: 0, width: 60, height: 40 };
	const [chooser] = await Promise.all([
		page.waitForEvent("filechooser"),
		page.getByRole("toolbar").getByRole("button", { name: "Bild" }).click(),
	]);
	const files = PICTURES.map(async (name, index) => {
		const clip = { x: x + 90 * index, y, width, height };
		return { name: `${name}.png`, mimeType: "image/png", buffer: await page.screenshot({ clip }) };
	});
	await chooser.setFiles(await Promise.all(files));
	for (const name of PICTURES) {
		const row = page.getByRole("listitem").filter({ hasText: `${name}.png` });
		await row.getByLabel("Was ist auf dem Bild zu sehen?").fill(name);
		await row.getByRole("button", { name: "Hochladen" }).click();
		await expect.poll(() => text(page).inputValue()).toContain(`![${name}](http`);
	}
}

/** Approves a preview in a browser that knows no key. */
async function approve(url: string): Promise<void> {
	const page = await newPage();
	await page.goto(url);
	await page.getByLabel("Ihr Name").fill("Bo Werft");
	await page.getByRole("button", { name: "Freigeben" }).click();
	await page.getByText("Die Redaktion sieht Ihre Freigabe.").waitFor();
}

async function readers(path: string): Promise<[number, string]> {
	const response = await fetch(`${ownService().url}${path}`);
	return [response.status, await response.text()];
}
