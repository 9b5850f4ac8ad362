import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { everyType } from "../support/every-type.ts";
import { fillIn, openEmbed, sendButton, untilThanked } from "./embed.ts";
import { responsesTo } from "./newsroom.ts";

const NARROW = { width: 320, height: 640 };

/** Opens a survey and sends what it does not take. */
async function sendFaults() {
	const embed = await openEmbed();
	const { page } = embed;
	await fillIn(page);
	await page.getByLabel("people").check();
	await sendButton(page).click();
	await page.getByRole("alert").waitFor();
	return embed;
}

/** What axe finds, one line for each element. */
async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	const results = await page.evaluate<AxeResults>("axe.run('randnotiz-survey')");
	return results.violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target} – ${failureSummary}`),
	);
}

/** Presses Tab until the focus is in a field of this name, or on a button. */
async function tabTo(page: Page, name: string): Promise<void> {
	const place = page.locator(name === "button" ? "button:focus" : `[name=${name}]:focus`);
	for (let stops = 0; stops < 30; stops++) {
		await page.keyboard.press("Tab");
		if ((await place.count()) > 0) return;
	}
	throw new Error(`The keyboard does not get to ${name}`);
}

describe("an embedded survey with wrong answers", () => {
	it("says beside the question what is wrong, and lists it where the focus goes", async () => {
		const { page, slug } = await sendFaults();
		const group = page.getByRole("group", { name: /Was lesen Sie/ });
		expect(await group.getAttribute("aria-invalid")).toBe("true");
		const note = page.locator(`#${await group.getAttribute("aria-describedby")}`);
		expect(await note.textContent()).toBe("Bitte wählen Sie höchstens 2.");
		expect(await page.locator("randnotiz-survey *:focus").getAttribute("role")).toBe("alert");
		await page.getByRole("alert").getByRole("link", { name: "Was lesen Sie?" }).press("Enter");
		expect(await page.locator("randnotiz-survey *:focus").getAttribute("name")).toBe("topics");
		expect(await responsesTo(slug)).toEqual([]);
	});

	it("is stored once after correction, and says nothing of faults any more", async () => {
		const { page, slug } = await sendFaults();
		await page.getByLabel("people").uncheck();
		await sendButton(page).click();
		await untilThanked(page);
		expect(await page.getByRole("alert").count()).toBe(0);
		expect(await page.locator("[aria-invalid], .fault").count()).toBe(0);
		expect(await responsesTo(slug)).toHaveLength(1);
	});
});

describe("an embedded survey, for everybody", () => {
	it("is filled in and sent with the keyboard alone", async () => {
		const { page, slug } = await openEmbed();
		await page.getByLabel("Mieter").waitFor();
		await tabTo(page, "role");
		await page.keyboard.press("Space");
		await tabTo(page, "topics");
		await page.keyboard.press("Space");
		await tabTo(page, "comment");
		await page.keyboard.type("Treppen");
		await tabTo(page, "button");
		await page.keyboard.press("Enter");
		await untilThanked(page);
		const answers = { role: "owner", topics: ["energy"], comment: "Treppen" };
		expect(await responsesTo(slug)).toMatchObject([{ answers }]);
	});

	it("has nothing that axe finds fault with, from the first look to the thanks", async () => {
		const { page } = await sendFaults();
		expect(await violations(page), "faults").toEqual([]);
		await page.getByLabel("people").uncheck();
		await page.context().setOffline(true);
		await sendButton(page).click();
		await page.getByRole("status").waitFor();
		expect(await violations(page), "without network").toEqual([]);
		await page.context().setOffline(false);
		await untilThanked(page);
		expect(await violations(page), "thanks").toEqual([]);
	});

	it("has nothing that axe finds fault with in any type of question, on a screen of 320 px", async () => {
		const context = { viewport: NARROW };
		const { page } = await openEmbed({ survey: { questions: everyType }, context });
		await sendButton(page).waitFor();
		expect(await violations(page)).toEqual([]);
		const width = await page.evaluate<number>("document.documentElement.scrollWidth");
		expect(width).toBe(NARROW.width);
	});
});
