import { describe, expect, it } from "vitest";
import { filledIn, fillIn, keptIn, openEmbed, sendButton, untilThanked } from "./embed.ts";
import { responsesTo } from "./newsroom.ts";
import { ownService } from "./own-service.ts";

const CONDITIONAL = [
	{ id: "feed", type: "yes_no", label: "Lesen Sie unseren Feed?" },
	{
		id: "reader",
		type: "text",
		label: "Womit?",
		show_if: { question: "feed", equals: true },
	},
];

describe("an embedded survey", () => {
	it("stores the answers with the site they came from, thanks, and hands over a receipt", async () => {
		const { page, site, slug } = await openEmbed({ survey: { thanks: "Wir lesen alles." } });
		await fillIn(page);
		await sendButton(page).click();
		await untilThanked(page);
		const [stored] = await responsesTo(slug);
		expect(stored).toMatchObject({ origin: site.origin, answers: filledIn });
		expect(await page.getByText("Wir lesen alles.").isVisible()).toBe(true);
		const receipt = page.getByRole("status").getByRole("link").first();
		expect(await receipt.getAttribute("rel")).toBe("noreferrer");
		const { url } = ownService();
		const code = await receipt.textContent();
		expect(await receipt.getAttribute("href")).toBe(`${url}/surveys/${slug}/receipts/${code}`);
		expect(await keptIn(page, slug)).toBeNull();
	});

	it("moves the focus to the thanks", async () => {
		const { page } = await openEmbed();
		await fillIn(page);
		await sendButton(page).click();
		await untilThanked(page);
		expect(await page.locator("randnotiz-survey *:focus").getAttribute("role")).toBe("status");
	});

	it("tells the page that it was sent, but not what", async () => {
		const { page, slug } = await openEmbed();
		const told = page.evaluate<unknown>(
			"new Promise((resolve) => addEventListener('randnotiz:sent', (event) => resolve(event.detail)))",
		);
		await fillIn(page);
		await sendButton(page).click();
		const survey = `${ownService().url}/surveys/${slug}`;
		expect(await told).toEqual({ survey, status: 201 });
	});

	it("shows questions only where the answers lead to them", async () => {
		const { page } = await openEmbed({ survey: { questions: CONDITIONAL } });
		const reader = page.getByLabel("Womit?");
		await page.getByLabel("Ja", { exact: true }).waitFor();
		expect(await reader.isVisible()).toBe(false);
		await page.getByLabel("Ja", { exact: true }).check();
		expect(await reader.isVisible()).toBe(true);
		await page.getByLabel("Nein", { exact: true }).check();
		expect(await reader.isVisible()).toBe(false);
	});

	it("says that it is closed, and shows no form", async () => {
		const { page } = await openEmbed({ survey: { status: "closed" } });
		await page.getByText("Diese Umfrage nimmt keine Antworten mehr an.").waitFor();
		expect(await page.locator("form").count()).toBe(0);
	});

	it("works for questions whose ids are what scripts ask forms for", async () => {
		const ids = ["action", "method", "hidden", "querySelector", "addEventListener", "elements"];
		const questions = ids.map((id) => ({ id, type: "text", label: `Feld ${id}` }));
		const { page, slug } = await openEmbed({ survey: { questions } });
		for (const id of ids) await page.getByLabel(`Feld ${id}`).fill(id);
		await sendButton(page).click();
		await untilThanked(page);
		const answers = Object.fromEntries(ids.map((id) => [id, id]));
		expect(await responsesTo(slug)).toMatchObject([{ answers }]);
	});

	it("is a link where there is no JavaScript", async () => {
		const { page, slug } = await openEmbed({ context: { javaScriptEnabled: false } });
		await page.getByRole("link", { name: "Zur Umfrage" }).click();
		await page.waitForURL(`${ownService().url}/surveys/${slug}`);
	});
});
