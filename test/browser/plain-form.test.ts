import type { Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import { responsesTo } from "./newsroom.ts";
import { filledIn, fillIn, openForm, sendButton } from "./plain-form.ts";

describe("a plain form on another site, without JavaScript", () => {
	it("leads to the thank-you page and stores the answers, with the site they came from", async () => {
		const { page, site, slug, thanks } = await openForm();
		await fillIn(page);
		await sendButton(page).click();
		await page.waitForURL(thanks);
		expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Vielen Dank!");
		expect(await responsesTo(slug)).toEqual([
			{
				id: expect.any(String),
				submitted_at: expect.any(String),
				origin: site.origin,
				language: "de",
				answers: filledIn,
			},
		]);
	});

	it("stores the answers once when they are sent again after going back", async () => {
		const { page, slug, thanks } = await openForm();
		await fillIn(page);
		await sendButton(page).click();
		await page.waitForURL(thanks);
		await page.goBack();
		await fillIn(page);
		await sendButton(page).click();
		await page.waitForURL(thanks);
		expect(await responsesTo(slug)).toHaveLength(1);
	});

	it("stores the answers once when the button is double-clicked", async () => {
		const { page, slug, thanks } = await openForm();
		await fillIn(page);
		await sendButton(page).dblclick();
		// The second click ends the navigation of the first, for which waitForURL() would wait.
		await expect.poll(() => page.url()).toMatch(thanks);
		expect(await responsesTo(slug)).toHaveLength(1);
	});

	it("stores the answers once when the answer gets lost and they are sent again", async () => {
		const { page, slug, thanks, action } = await openForm();
		const lost = Promise.withResolvers<number>();
		const lose = async (route: Route) =>
			lost.resolve((await route.fetch({ maxRedirects: 0 })).status());
		await page.route(action, lose, { times: 1 });
		await fillIn(page);
		await sendButton(page).focus();
		await page.keyboard.press("Enter");
		expect(await lost.promise).toBe(303);
		await page.keyboard.press("Enter");
		await page.waitForURL(thanks);
		expect(await responsesTo(slug)).toHaveLength(1);
	});
});

describe("the way on after a plain form, by the field “_next”", () => {
	it("leads back to the other site if the survey lists its origin", async () => {
		const { page, site, slug } = await openForm({
			survey: ({ origin }) => ({ redirect_origins: [origin] }),
			hidden: ({ origin }) => ({ _next: `${origin}/danke?von=umfrage` }),
		});
		site.pages.set("/danke?von=umfrage", "<h1>Danke, liebe Nachbarn!</h1>");
		await fillIn(page);
		await sendButton(page).click();
		await page.waitForURL(`${site.origin}/danke?von=umfrage`);
		expect(await page.getByRole("heading").textContent()).toBe("Danke, liebe Nachbarn!");
		expect(await responsesTo(slug)).toHaveLength(1);
	});

	it("leads to the thank-you page if it does not", async () => {
		const { page, slug, thanks } = await openForm({
			survey: () => ({ redirect_origins: ["https://listed.example"] }),
			hidden: ({ origin }) => ({ _next: `${origin}/danke` }),
		});
		await fillIn(page);
		await sendButton(page).click();
		await page.waitForURL(thanks);
		expect(await responsesTo(slug)).toHaveLength(1);
	});
});
