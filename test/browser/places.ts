import type { Page } from "playwright-core";
import { expect } from "vitest";

/** A page that readers come to, and the way there. */
export interface Place {
	name: string;
	visit: (page: Page) => Promise<void>;
}

/** One page of every kind there is, with the sample content. */
export const places: Place[] = [
	at("the front page", "/", "ol article"),
	at("a topic's page", "/topics/quartier", "ol article"),
	at("an article with a table", "/articles/waermewende-im-bestand", "article table"),
	at("an article with an image", "/articles/neues-logo-mit-randnotiz", "article img"),
	at("the survey", "/surveys/leserumfrage", "form"),
	{ name: "the survey with faults", visit: sendFaults },
	at("the thank-you page", "/surveys/leserumfrage/thanks", "h1"),
	at("a page that is not there", "/nowhere", "h1", 404),
];

function at(name: string, path: string, sight: string, status = 200): Place {
	const visit = async (page: Page) => {
		expect((await page.goto(path))?.status()).toBe(status);
		await page.locator(sight).first().waitFor();
	};
	return { name, visit };
}

// A browser would not send this, so that it is told to.
async function sendFaults(page: Page): Promise<void> {
	await page.goto("/surveys/leserumfrage");
	for (const topic of await page.locator("[name=themen]").all()) await topic.check();
	await page.evaluate("document.forms[0].noValidate = true");
	await page.getByRole("button").click();
	await page.waitForURL("/api/surveys/leserumfrage/responses");
	await page.getByRole("alert").waitFor();
}
