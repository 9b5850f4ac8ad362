import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import {
	field,
	openDesk,
	openTab,
	press,
	save,
	signIn,
	storedTexts,
	untilSaved,
	write,
} from "./desk.ts";
import { newArticle, newKey } from "./newsroom.ts";
import { ownService } from "./own-service.ts";

const ALONE = /nachdem Sie|jemand anderes|Jemand war schneller/;
/** Without room for the preview, which would be loaded after every save. */
const NARROW = { width: 800, height: 800 };

/** Texts without anything that the house style would change; no other article has the title. */
const text = "Der Kran steht am Kai.";
const newTexts = () => ({
	Titel: `Kran ${randomUUID()}`,
	Text: text,
	Zusammenfassung: "Ein Kran.",
});

const editorOf = (slug: string) => `/newsroom/articles/${slug}`;

async function publicText(path: string): Promise<string> {
	return (await fetch(`${ownService().url}${path}`)).text();
}

/** Publishes an article without anything that the house style would change. */
const newCleanArticle = (markdown = "Der Kran steht am Kai.") =>
	newArticle({
		title: `Kran ${randomUUID()}`,
		summary: "Ein Kran.",
		body: { markdown },
		topics: [],
	});

describe.each([true, false])(
	"a story of the newsroom, with JavaScript: %s",
	(javaScriptEnabled) => {
		const open = (path?: string) => openDesk(path, { javaScriptEnabled, viewport: NARROW });

		it("2. One person alone is never told that somebody else is editing", async () => {
			const page = await open();
			await write(page, newTexts());
			await page.getByRole("button", { name: "Speichern", exact: true }).dblclick();
			await page.waitForURL(/entwurf-/);
			await write(page, { Text: "Der Kran steht noch am Kai." });
			await press(page, "Vorschau");
			await page.getByText("Der Kran steht noch am Kai.").first().waitFor();
			await page.goBack();
			await write(page, { Text: "Der Kran steht wieder am Kai." });
			expect((await press(page, "Veröffentlichen")).status()).toBe(200);
			await page.getByText("Der Artikel ist veröffentlicht.").waitFor();
			await write(page, { Text: "Der Kran steht immer am Kai." });
			await save(page);
			await page.reload();
			await write(page, { Zusammenfassung: "Ein hoher Kran." });
			await save(page);
			expect(await page.getByText(ALONE).count()).toBe(0);
			expect(await storedTexts(page, "Text", "Zusammenfassung")).toEqual([
				"Der Kran steht immer am Kai.",
				"Ein hoher Kran.",
			]);
		});

		it("3. The older of two tabs gets both texts, whatever it was to do, and nothing is lost", async () => {
			const slug = await newCleanArticle("Der Kran steht am Kai.\n\nEr ist rot.");
			const first = await open(editorOf(slug));
			const older = ["Speichern", "Veröffentlichen", "Planen", "Zurückziehen …"];
			const tabs = await Promise.all(
				older.map((name) => openTab(first).then((tab) => ({ name, tab }))),
			);
			await write(first, { Text: "Der Kran steht am Hafen.\n\nEr ist rot." });
			await save(first);
			for (const { name, tab } of tabs) await clashIn(tab, name);
			const [merging, taking, leaving] = tabs.map(({ tab }) => tab);
			if (!merging || !taking || !leaving) throw new Error("There are four tabs");
			await press(leaving, "Die Fassung aus dem anderen Fenster nehmen");
			expect(await leaving.getByLabel("Text").inputValue()).toContain("Er ist blau.");
			await press(merging, "Von Hand zusammenführen");
			expect(await merging.getByRole("textbox", { name: "Text", exact: true }).inputValue()).toBe(
				"Der Kran steht am Hafen.\n\nEr ist blau.",
			);
			await press(merging, "Speichern");
			expect(await storedTexts(first, "Text")).toEqual([
				"Der Kran steht am Hafen.\n\nEr ist blau.",
			]);
			await press(taking, "Meine Fassung veröffentlichen");
			await taking.locator("ins", { hasText: "Kai" }).first().waitFor();
			await press(taking, "Meine Fassung veröffentlichen");
			await taking.getByText("Die Änderung ist veröffentlicht.").waitFor();
			expect(await storedTexts(first, "Text")).toEqual(["Der Kran steht am Kai.\n\nEr ist blau."]);
		});

		it("5. A slug that is taken stays visible until it is solved", async () => {
			const taken = await newCleanArticle();
			const page = await open();
			const fault = page.getByRole("link", {
				name: "Diese Adresse hat schon ein anderer Artikel.",
			});
			await write(page, { ...newTexts(), Adresse: taken });
			await field(page, "Adresse").press("Enter");
			await untilSaved(page);
			await fault.waitFor();
			await page.reload();
			await fault.click();
			expect(await field(page, "Adresse").evaluate("document.activeElement.name")).toBe("slug");
			expect((await press(page, "Veröffentlichen")).status()).toBe(422);
			expect(await field(page, "Text").inputValue()).toBe(text);
			await write(page, { Adresse: `${taken}-neu` });
			await press(page, "Veröffentlichen");
			await page.getByText("Der Artikel ist veröffentlicht.").waitFor();
			expect(await publicText(`/articles/${taken}-neu`)).toContain(text);
		});

		it("8. A typo fix leaves ids and dates of the feeds; saving moves nothing public", async () => {
			const slug = await newCleanArticle("Der Karn steht am Kai.");
			const before = await itemOf(slug);
			const page = await open(editorOf(slug));
			await write(page, { Text: text });
			await save(page);
			expect(await itemOf(slug)).toEqual(before);
			await page.getByRole("radio", { name: "Kleine Änderung" }).check();
			await press(page, "Veröffentlichen");
			await page.getByText("Die Änderung ist veröffentlicht.").waitFor();
			const after = await itemOf(slug);
			expect(after.content_html).toContain("Der Kran");
			expect({ ...after, content_html: "" }).toEqual({ ...before, content_html: "" });
		});

		it("10. Nothing is readable after the sign-out, with another role or a revoked key", async () => {
			const title = `Geheimes ${randomUUID()}`;
			const desk = await open();
			await write(desk, { ...newTexts(), Titel: title });
			await save(desk);
			const path = new URL(desk.url()).pathname;
			const page = await newPage({ javaScriptEnabled });
			await page.goto(path);
			await signIn(page);
			await page.getByRole("heading", { name: title }).waitFor();
			if (javaScriptEnabled) await field(page, "Text").fill("Noch nicht gespeichert");
			await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
			await page.getByLabel("Zugangsschlüssel").waitFor();
			expect(await page.evaluate("localStorage.length")).toBe(0);
			for (const _ of [1, 2]) {
				await page.goBack();
				await page.getByLabel("Zugangsschlüssel").waitFor();
				expect(await page.content()).not.toContain(title);
			}
			const analyst = await newKey("analyst");
			await signIn(page, analyst.key);
			await page.getByRole("heading", { name: "Nicht erlaubt" }).waitFor();
			expect(await page.content()).not.toContain(title);
			await page.context().clearCookies();
			const editor = await newKey("editor");
			await page.goto(path);
			await signIn(page, editor.key);
			await page.getByRole("heading", { name: title }).waitFor();
			await page.context().setOffline(true);
			await expect(page.goto(path)).rejects.toThrow("ERR_INTERNET_DISCONNECTED");
			await page.context().setOffline(false);
			await editor.revoke();
			expect((await page.goto(path))?.status()).toBe(401);
		});
	},
);

describe("a story of the newsroom", () => {
	const open = (path?: string) => openDesk(path, { javaScriptEnabled: false });

	it("4. A text comes back with the sign-in after the key was revoked, without JavaScript", async () => {
		const { key, revoke } = await newKey("editor");
		const page = await newPage({ javaScriptEnabled: false });
		await page.goto("/newsroom/articles/new");
		await signIn(page, key);
		await write(page, newTexts());
		await revoke();
		await press(page, "Veröffentlichen");
		await page.getByText("Was Sie eingegeben haben, ist noch da").waitFor();
		await signIn(page);
		await page.getByText("Der Artikel ist veröffentlicht.").waitFor();
		expect(await field(page, "Text").inputValue()).toBe(text);
		await page.context().clearCookies();
		await write(page, { Text: "Der Kran steht nicht mehr." });
		await press(page, "Speichern");
		await signIn(page);
		await page.getByText("Gespeichert.", { exact: true }).waitFor();
		expect(await field(page, "Text").inputValue()).toBe("Der Kran steht nicht mehr.");
	});

	it("6. A time in the doubled hour asks which one, and one in the missing hour is refused", async () => {
		const page = await open();
		const plan = page.getByText("Für später planen");
		await write(page, newTexts());
		await plan.click();
		await write(page, { "Erscheint am": "2031-03-30T02:30" });
		await press(page, "Planen");
		await page.getByText("Diese Zeit gibt es nicht").first().waitFor();
		await write(page, { "Erscheint am": "2031-10-26T02:30" });
		await press(page, "Planen");
		await page.getByRole("radio", { name: "So, 26.10.2031, 02:30 MEZ" }).check();
		await press(page, "Planen");
		await page.getByText("Die Veröffentlichung ist geplant.").waitFor();
		await page.getByText("Geplant für So, 26.10.2031, 02:30 MEZ").first().waitFor();
		expect(await field(page, "Erscheint am").inputValue()).toBe("2031-10-26T02:30");
	});

	it("7. A former address leads readers and the newsroom to the article, by one hop", async () => {
		const slug = await newCleanArticle();
		const page = await open(editorOf(slug));
		const older = await openTab(page);
		await write(page, { Adresse: `${slug}-b` });
		await press(page, "Veröffentlichen");
		expect(new URL(page.url()).pathname).toBe(editorOf(`${slug}-b`));
		await page.goto(`/articles/${slug}`);
		expect(new URL(page.url()).pathname).toBe(`/articles/${slug}-b`);
		await page.goto(editorOf(slug));
		expect(new URL(page.url()).pathname).toBe(editorOf(`${slug}-b`));
		await write(older, { Text: "Der Kran steht schief." });
		expect((await press(older, "Speichern")).status()).toBe(412);
		await older.locator("ins", { hasText: "schief" }).first().waitFor();
	});
});

/** Types into an older tab, presses the button, and expects both texts. */
async function clashIn(tab: Page, name: string): Promise<void> {
	await write(tab, { Text: "Der Kran steht am Kai.\n\nEr ist blau." });
	if (name === "Planen") await tab.getByText("Für später planen").click();
	expect([name, (await press(tab, name)).status()]).toEqual([name, 412]);
	await clashOf(tab);
}

async function clashOf(tab: Page): Promise<void> {
	await tab.getByText("in einem anderen Fenster").first().waitFor();
	await tab.locator("ins", { hasText: "blau" }).first().waitFor();
}

async function itemOf(slug: string): Promise<Record<string, unknown>> {
	const feed = JSON.parse(await publicText("/feed.json"));
	return feed.items.find((item: { url: string }) => item.url.endsWith(`/${slug}`));
}
