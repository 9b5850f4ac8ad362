import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fillIn, keptIn, openEmbed, sendButton, untilThanked } from "./embed.ts";
import { responsesTo } from "./newsroom.ts";

async function expectFilledIn(page: Page): Promise<void> {
	await page.getByLabel("Was fehlt?").waitFor();
	await expect.poll(() => page.getByLabel("Was fehlt?").inputValue()).toBe("Mehr über Dächer");
	expect(await page.getByLabel("Mieter").isChecked()).toBe(true);
	expect(await page.getByLabel("energy").isChecked()).toBe(true);
	expect(await page.getByLabel("people").isChecked()).toBe(false);
	expect(await page.getByLabel("4", { exact: true }).isChecked()).toBe(true);
}

const numberIn = (draft: string | null): unknown => JSON.parse(draft ?? "{}").number;

describe("what is half filled in in an embedded survey", () => {
	it("comes back after a reload, under the same number", async () => {
		const { page, slug } = await openEmbed();
		await fillIn(page);
		const number = numberIn(await keptIn(page, slug));
		await page.reload();
		await expectFilledIn(page);
		const sent = page.waitForRequest((request) => request.method() === "POST");
		await sendButton(page).click();
		expect(new URLSearchParams((await sent).postData() ?? "").get("_submission")).toBe(number);
		await untilThanked(page);
	});

	it("comes back with the back button", async () => {
		const { page, site } = await openEmbed();
		site.pages.set("/anderswo", "<h1>Anderswo</h1>");
		await fillIn(page);
		await page.goto(`${site.origin}/anderswo`);
		await page.goBack();
		await expectFilledIn(page);
	});

	it("is gone when it has been sent, so that the next person begins anew", async () => {
		const { page, slug } = await openEmbed();
		await fillIn(page);
		await sendButton(page).click();
		await untilThanked(page);
		await page.reload();
		await page.getByLabel("Was fehlt?").waitFor();
		expect(await page.getByLabel("Was fehlt?").inputValue()).toBe("");
		await fillIn(page);
		await sendButton(page).click();
		await untilThanked(page);
		expect(await responsesTo(slug)).toHaveLength(2);
	});

	it("is sent all the same where the page may not store anything", async () => {
		const { page, site, slug } = await openEmbed();
		await page.addInitScript(
			"Object.defineProperty(window, 'localStorage', { get() { throw new Error('No.'); } })",
		);
		await page.goto(site.origin);
		await fillIn(page);
		await sendButton(page).click();
		await untilThanked(page);
		expect(await responsesTo(slug)).toHaveLength(1);
	});
});
