import { randomUUID } from "node:crypto";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { type AnotherSite, anotherSite } from "./another-site.ts";
import { newPage } from "./browser.ts";
import { newSurvey } from "./newsroom.ts";
import { ownService } from "./own-service.ts";

interface Overrides {
	survey?: (site: AnotherSite) => Record<string, unknown>;
	hidden?: (site: AnotherSite) => Record<string, string>;
	context?: BrowserContextOptions;
}

/** What somebody has who fills in a form on another site. */
export interface OpenForm {
	page: Page;
	site: AnotherSite;
	slug: string;
	submission: string;
	/** Where the form sends its answers. */
	action: string;
	/** The service's page after it. */
	thanks: RegExp;
}

/** Opens the form of a new survey on another site, by default in a browser without JavaScript. */
export async function openForm(overrides: Overrides = {}): Promise<OpenForm> {
	const { survey, hidden, context } = overrides;
	const { url } = ownService();
	const site = await anotherSite();
	const slug = await newSurvey(survey?.(site));
	const submission = randomUUID();
	const action = `${url}/api/surveys/${slug}/responses`;
	site.pages.set("/", plainForm(action, { _submission: submission, ...hidden?.(site) }));
	const page = await newPage({ javaScriptEnabled: false, ...context });
	await page.goto(site.origin);
	return { page, site, slug, submission, action, thanks: receiptPage(slug) };
}

/** The address of the page with somebody's receipt. */
export function receiptPage(slug: string): RegExp {
	return new RegExp(`/surveys/${slug}/receipts/[0-9A-Z-]{27}(?:\\?lang=de(?:&sent=now)?)?$`);
}

/** A form as a site's own people would write it, for the survey in test/fixtures.ts. */
export function plainForm(action: string, hidden: Record<string, string>): string {
	const fields = Object.entries(hidden).map(
		([name, value]) => `<input type="hidden" name="${name}" value="${value}">`,
	);
	return `<form method="post" action="${action}">
		${fields.join("\n")}
		<label><input type="radio" name="role" value="owner"> Eigentümerin</label>
		<label><input type="radio" name="role" value="tenant"> Mieter</label>
		<label><input type="checkbox" name="topics" value="energy"> Energie</label>
		<label><input type="checkbox" name="topics" value="people"> Menschen</label>
		<label><input type="checkbox" name="topics" value="law"> Recht</label>
		<label><input type="radio" name="quality" value="4"> vier</label>
		<label><input type="radio" name="quality" value="5"> fünf</label>
		<label>Was fehlt? <textarea name="comment"></textarea></label>
		<button>Senden</button>
	</form>`;
}

/** Answers every question; what the newsroom then reads is `filledIn`. */
export async function fillIn(page: Page): Promise<void> {
	await page.getByLabel("Mieter").check();
	await page.getByLabel("Energie").check();
	await page.getByLabel("Recht").check();
	await page.getByLabel("vier").check();
	await page.getByLabel("Was fehlt?").fill("Mehr über Dächer");
}

export const filledIn = {
	role: "tenant",
	topics: ["energy", "law"],
	quality: 4,
	comment: "Mehr über Dächer",
};

export function sendButton(page: Page): Locator {
	return page.getByRole("button", { name: "Senden" });
}
