import type { Page, Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
	filledIn,
	fillIn,
	keptIn,
	type OpenEmbed,
	openEmbed,
	sendButton,
	untilThanked,
} from "./embed.ts";
import { newSurvey, responsesTo } from "./newsroom.ts";

const waiting = (page: Page) => page.getByText("Ihre Antworten sind noch nicht angekommen");
const lose = (route: Route) => route.abort("internetdisconnected");

/** Fills a survey in, and sends it into the void. */
async function sendOffline(embed: OpenEmbed): Promise<void> {
	const { page } = embed;
	await fillIn(page);
	await page.context().setOffline(true);
	await sendButton(page).click();
	await waiting(page).waitFor();
}

const doubleClick = (page: Page) => sendButton(page).dblclick();
async function pressEnterAndClick(page: Page): Promise<void> {
	await page.getByLabel("Was fehlt?").press("Enter");
	await sendButton(page).click({ force: true });
}

describe("an embedded survey", () => {
	it.each([
		["double-clicked", doubleClick],
		["clicked after Enter", pressEnterAndClick],
	])("is sent once when its button is %s", async (_, send) => {
		const { page, slug, intake } = await openEmbed();
		const { promise: bothSent, resolve: letThrough } = Promise.withResolvers<void>();
		let posts = 0;
		await page.route(intake, async (route) => {
			posts++;
			await bothSent;
			await route.continue();
		});
		await fillIn(page);
		await send(page);
		letThrough();
		await untilThanked(page);
		expect(posts).toBe(1);
		expect(await responsesTo(slug)).toHaveLength(1);
	});

	it("keeps the answers when there is no network, says so, and sends them once it is back", async () => {
		const embed = await openEmbed();
		await sendOffline(embed);
		expect(await embed.page.locator("randnotiz-survey *:focus").getAttribute("role")).toBe(
			"status",
		);
		await embed.page.context().setOffline(false);
		await untilThanked(embed.page);
		expect(await responsesTo(embed.slug)).toMatchObject([{ answers: filledIn }]);
	});

	it("sends them when it is opened again after a reload without network", async () => {
		const embed = await openEmbed();
		const { page, slug, form, intake } = embed;
		await sendOffline(embed);
		await page.route(form, lose);
		await page.route(intake, lose);
		await page.context().setOffline(false);
		await page.reload();
		await page.getByRole("link", { name: "Zur Umfrage" }).waitFor();
		expect(await responsesTo(slug)).toEqual([]);
		await page.unrouteAll();
		await page.evaluate("dispatchEvent(new Event('online'))");
		await untilThanked(page);
		expect(await responsesTo(slug)).toMatchObject([{ answers: filledIn }]);
		expect(await keptIn(page, slug)).toBeNull();
	});

	it("is stored once when the answer to it got lost, and sent again by the button", async () => {
		const { page, slug, intake } = await openEmbed();
		let isLost = true;
		await page.route(intake, async (route) => {
			const response = await route.fetch();
			await (isLost ? lose(route) : route.fulfill({ response }));
		});
		await fillIn(page);
		await sendButton(page).click();
		await waiting(page).waitFor();
		expect(await responsesTo(slug)).toHaveLength(1);
		isLost = false;
		await page.getByRole("button", { name: "Jetzt noch einmal senden" }).click();
		await untilThanked(page);
		expect(await responsesTo(slug)).toHaveLength(1);
	});

	it.each([429, 500, 503])("tries again after an answer of status %i", async (status) => {
		const { page, slug, intake } = await openEmbed();
		await page.route(intake, (route) => route.fulfill({ status, body: "…" }), { times: 1 });
		await fillIn(page);
		await sendButton(page).click();
		await untilThanked(page);
		expect(await responsesTo(slug)).toHaveLength(1);
	});

	it("says kindly when the survey has been closed meanwhile, and keeps the draft", async () => {
		const { page, slug, form } = await openEmbed();
		await fillIn(page);
		await newSurvey({ status: "closed" }, slug);
		await sendButton(page).click();
		await page.getByText("nimmt keine Antworten mehr an, deshalb").waitFor();
		expect(await page.locator("form").isVisible()).toBe(false);
		expect(await keptIn(page, slug)).toContain(filledIn.comment);
		expect(await responsesTo(slug)).toEqual([]);
		await page.route(form, (route) => route.fulfill({ status: 404, body: "" }), { times: 1 });
		await page.reload();
		await page.getByRole("link", { name: "Zur Umfrage" }).waitFor();
		await newSurvey({ status: "open" }, slug);
		await page.reload();
		await page.getByLabel("Was fehlt?").waitFor();
		await expect.poll(() => page.getByLabel("Was fehlt?").inputValue()).toBe(filledIn.comment);
		expect(await responsesTo(slug)).toEqual([]);
	});

	it("keeps the form, and leads to the survey's own page, when something else is wrong", async () => {
		const { page, slug, intake } = await openEmbed();
		await page.route(intake, (route) => route.fulfill({ status: 403, body: "<h1>No</h1>" }));
		await fillIn(page);
		await sendButton(page).click();
		const alert = page.getByRole("alert");
		await alert.getByRole("link", { name: "Zur Umfrage" }).waitFor();
		expect(await page.getByLabel("Was fehlt?").inputValue()).toBe(filledIn.comment);
		expect(await keptIn(page, slug)).toContain(filledIn.comment);
	});
});
