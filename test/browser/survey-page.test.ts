import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { newSurvey, responsesTo } from "./newsroom.ts";
import { receiptPage } from "./plain-form.ts";

const SURVEY = "/surveys/leserumfrage";
/** More than any page has places to stop at. */
const MOST_STOPS = 50;

async function openSurvey(): Promise<Page> {
	const page = await newPage({ javaScriptEnabled: false });
	await page.goto(SURVEY);
	return page;
}

/** Opens a new survey with its required question answered. */
async function openNewSurvey(): Promise<{ page: Page; slug: string }> {
	const slug = await newSurvey();
	const page = await newPage({ javaScriptEnabled: false });
	await page.goto(`/surveys/${slug}`);
	await page.getByLabel("Mieter").check();
	return { page, slug };
}

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, place: Locator): Promise<void> {
	for (let stops = 0; stops < MOST_STOPS; stops++) {
		await page.keyboard.press("Tab");
		if ((await place.and(page.locator(":focus")).count()) > 0) return;
	}
	throw new Error(`The keyboard does not get to ${place}`);
}

async function press(page: Page, ...keys: string[]): Promise<void> {
	for (const key of keys) await page.keyboard.press(key);
}

describe("the survey's own page, without JavaScript", () => {
	it("is filled in and sent with the keyboard alone", async () => {
		const page = await openSurvey();
		const question = (name: RegExp) => page.getByRole("group", { name });
		await tabTo(page, page.getByRole("link", { name: "Zum Inhalt" }));
		await press(page, "Enter");
		await tabTo(
			page,
			question(/In welcher Rolle/)
				.getByRole("radio")
				.first(),
		);
		await press(page, "Space", "ArrowDown");
		await tabTo(page, page.getByLabel("Energie & Klima"));
		await press(page, "Space", "Tab", "Space");
		await tabTo(
			page,
			question(/Wie zufrieden/)
				.getByRole("radio")
				.first(),
		);
		await press(page, "ArrowRight", "ArrowRight", "ArrowRight");
		await tabTo(page, page.getByLabel(/Über welches Thema/));
		await page.keyboard.type("Treppenhäuser");
		await tabTo(page, page.getByRole("button", { name: "Antworten absenden" }));
		await press(page, "Enter");
		await page.waitForURL(receiptPage("leserumfrage"));
		expect((await responsesTo("leserumfrage")).map(({ answers }) => answers)).toContainEqual({
			rolle: "verwaltung_politik",
			themen: ["energie_klima", "quartier"],
			zufriedenheit: 4,
			wunschthema: "Treppenhäuser",
		});
	});

	it("stores the answers once when the button is double-clicked", async () => {
		const { page, slug } = await openNewSurvey();
		await page.getByRole("button", { name: "Antworten absenden" }).dblclick();
		// The second click ends the navigation of the first, for which waitForURL() would wait.
		await expect.poll(() => page.url()).toMatch(receiptPage(slug));
		expect(await responsesTo(slug)).toHaveLength(1);
	});

	it("stores the answers once when they are sent again after going back", async () => {
		const { page, slug } = await openNewSurvey();
		await page.getByRole("button", { name: "Antworten absenden" }).click();
		await page.waitForURL(receiptPage(slug));
		await page.goBack();
		await page.getByLabel("Mieter").check();
		await page.getByRole("button", { name: "Antworten absenden" }).click();
		await page.waitForURL(receiptPage(slug));
		expect(await responsesTo(slug)).toHaveLength(1);
	});

	it("has another submission number for every visit", async () => {
		const [one, another] = await Promise.all([openSurvey(), openSurvey()]);
		const number = (page: Page) => page.locator("[name=_submission]").getAttribute("value");
		expect(await number(one)).not.toBe(await number(another));
		const before = await number(one);
		await one.reload();
		expect(await number(one)).not.toBe(before);
	});
});
