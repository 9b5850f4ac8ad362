import { describe, expect, it } from "vitest";
import { field, openDesk, press, save, storedTexts, untilSaved, write } from "./desk.ts";
import { newArticle } from "./newsroom.ts";
import { ownService } from "./own-service.ts";

const ALONE = /nachdem Sie|jemand anderes|Jemand war schneller/;
const texts = {
	Titel: "Der Kran am Kai",
	Text: "Der Kran steht am Kai.",
	Zusammenfassung: "Ein Kran.",
};

const editorOf = (slug: string) => `/newsroom/articles/${slug}`;

async function publicText(path: string): Promise<string> {
	return (await fetch(`${ownService().url}${path}`)).text();
}

/** Publishes an article without anything that the house style would change. */
const newCleanArticle = (markdown = "Der Kran steht am Kai.") =>
	newArticle({ title: "Der Kran am Kai", summary: "Ein Kran.", body: { markdown }, topics: [] });

describe.each([true, false])(
	"a story of the newsroom, with JavaScript: %s",
	(javaScriptEnabled) => {
		const open = (path?: string) => openDesk(path, { javaScriptEnabled });

		it("2. One person alone is never told that somebody else is editing", async () => {
			const page = await open();
			await write(page, texts);
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

		it("5. A slug that is taken stays visible until it is solved", async () => {
			const taken = await newCleanArticle();
			const page = await open();
			const fault = page.getByRole("link", {
				name: "Diese Adresse hat schon ein anderer Artikel.",
			});
			await write(page, { ...texts, Adresse: taken });
			await field(page, "Adresse").press("Enter");
			await untilSaved(page);
			await fault.waitFor();
			await page.reload();
			await fault.click();
			expect(await field(page, "Adresse").evaluate("document.activeElement.name")).toBe("slug");
			expect((await press(page, "Veröffentlichen")).status()).toBe(422);
			expect(await field(page, "Text").inputValue()).toBe(texts.Text);
			await write(page, { Adresse: `${taken}-neu` });
			await press(page, "Veröffentlichen");
			await page.getByText("Der Artikel ist veröffentlicht.").waitFor();
			expect(await publicText(`/articles/${taken}-neu`)).toContain(texts.Text);
		});

		it("8. A typo fix leaves ids and dates of the feeds; saving moves nothing public", async () => {
			const slug = await newCleanArticle("Der Karn steht am Kai.");
			const before = await itemOf(slug);
			const page = await open(editorOf(slug));
			await write(page, { Text: texts.Text });
			await save(page);
			expect(await itemOf(slug)).toEqual(before);
			await page.getByRole("radio", { name: "Kleine Änderung" }).check();
			await press(page, "Änderung veröffentlichen");
			await page.getByText("Die Änderung ist veröffentlicht.").waitFor();
			const after = await itemOf(slug);
			expect(after.content_html).toContain("Der Kran");
			expect({ ...after, content_html: "" }).toEqual({ ...before, content_html: "" });
		});
	},
);

async function itemOf(slug: string): Promise<Record<string, unknown>> {
	const feed = JSON.parse(await publicText("/feed.json"));
	return feed.items.find((item: { url: string }) => item.url.endsWith(`/${slug}`));
}
