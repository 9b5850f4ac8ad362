import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { everyType } from "../support/every-type.ts";
import { anotherSite } from "./another-site.ts";
import { newPage } from "./browser.ts";
import { untilThanked } from "./embed.ts";
import { newSurvey, responsesTo, snippetsFor } from "./newsroom.ts";
import { ownService } from "./own-service.ts";

/** Opens a page of another site that is made of a snippet alone. */
async function openSnippet(snippet: string, javaScriptEnabled: boolean) {
	const site = await anotherSite();
	site.pages.set("/", snippet);
	const page = await newPage({ javaScriptEnabled });
	await page.goto(site.origin);
	return { page, site };
}

/** Answers a question of every type, as somebody who lives in a rented flat. */
async function answerAll(page: Page): Promise<void> {
	await page.getByLabel("Ich wohne zur Miete").check();
	await page.locator("[name=rooms]").fill("62,5");
	await page.getByLabel("Energie & Klima").check();
	await page.getByLabel("Ein anderes Thema – Eigene Antwort").fill("Aufzüge");
	await page.getByLabel("Ja", { exact: true }).check();
	for (const [name, value] of Object.entries({ quality: 4, stars: 5, nps: 9, "parts.texts": 3 }))
		await page.locator(`[name="${name}"][value="${value}"]`).check({ force: true });
	await page.locator('[name="order.depth"]').selectOption("1");
	await page.locator("[name=since]").fill("2019-05-01");
	await page.getByLabel("Worüber möchten Sie mehr lesen?").fill("Treppen");
	await page.locator("[name=comment]").fill("Nichts.\nWirklich.");
	await page.locator("[name=email]").fill("ada@example.org");
	await page.getByLabel("Ich stimme zu").check();
	await page.getByRole("button", { name: "Antworten absenden" }).click();
}

const allAnswers = {
	role: "tenant",
	rooms: 62.5,
	topics: ["energy", "_other"],
	"topics.other": "Aufzüge",
	subscribed: true,
	quality: 4,
	stars: 5,
	nps: 9,
	order: ["depth"],
	"parts.texts": 3,
	since: "2019-05-01",
	wish: "Treppen",
	comment: "Nichts.\nWirklich.",
	email: "ada@example.org",
	privacy: true,
};

describe("what the newsroom copies into a page of another site", () => {
	it("sends every type of answer as a form, without JavaScript", async () => {
		const slug = await newSurvey({ questions: everyType });
		const { page, site } = await openSnippet((await snippetsFor(slug)).form, false);
		await answerAll(page);
		await page.waitForURL(`**/surveys/${slug}/receipts/**`);
		expect(await responsesTo(slug)).toMatchObject([{ answers: allAnswers, origin: site.origin }]);
	});

	it("asks in the form only what the answers lead to, as the survey's page does", async () => {
		const slug = await newSurvey({ questions: everyType });
		const { page } = await openSnippet((await snippetsFor(slug)).form, false);
		const rooms = page.locator("[name=rooms]");
		await page.waitForLoadState("networkidle");
		expect(await rooms.isVisible()).toBe(false);
		await page.getByLabel("Ich wohne zur Miete").check();
		expect(await rooms.isVisible()).toBe(true);
	});

	it("sends every type of answer as an element", async () => {
		const slug = await newSurvey({ questions: everyType });
		const { page, site } = await openSnippet((await snippetsFor(slug)).embed, true);
		await answerAll(page);
		await untilThanked(page);
		expect(await responsesTo(slug)).toMatchObject([{ answers: allAnswers, origin: site.origin }]);
	});

	it("sends its example by fetch, and tells of faults", async () => {
		const slug = await newSurvey({ questions: everyType });
		const { fetch } = await snippetsFor(slug);
		const { page } = await openSnippet(`<script>${fetch}</script>`, true);
		// As on a page without https, where browsers leave this out.
		await page.evaluate("delete Crypto.prototype.randomUUID");
		const sent = await page.evaluate("sendAnswers(exampleAnswers)");
		expect(sent).toMatchObject({ receipt_url: expect.stringContaining(slug) });
		expect(await responsesTo(slug)).toMatchObject([{ answers: { role: "owner", privacy: true } }]);
		const faults = await page.evaluate("sendAnswers({}).catch(({ errors }) => errors)");
		expect(faults).toContainEqual({ field: "role", detail: "Bitte beantworten Sie diese Frage." });
	});
});

describe("the page that spreads a survey", () => {
	it("copies at a click, and shows the element in frames, from which nothing can be sent", async () => {
		const slug = await newSurvey({ title: "Wie wohnen Sie?" });
		const page = await newPage({ javaScriptEnabled: true });
		await page.setExtraHTTPHeaders({ Authorization: `Bearer ${ownService().token}` });
		await page.goto(`/newsroom/surveys/${slug}/snippets`);
		await page.getByRole("button", { name: "Kopieren: Als fertiges Element" }).click();
		await page.locator("#embed-copied").getByText("Kopiert.").waitFor();
		const copied = page.locator("#embed");
		expect(await copied.evaluate("getSelection().toString()")).toContain("<randnotiz-survey");
		const dark = page.frameLocator("iframe[src*='look=dark']");
		await dark.getByLabel("Mieter").check();
		await dark.getByRole("button", { name: "Antworten absenden" }).click();
		expect(await dark.locator("randnotiz-survey").evaluate("self.origin")).toBe("null");
		expect(await responsesTo(slug)).toEqual([]);
	});
});
