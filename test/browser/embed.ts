import type { BrowserContextOptions, Page } from "playwright-core";
import { type AnotherSite, anotherSite } from "./another-site.ts";
import { newPage } from "./browser.ts";
import { newSurvey } from "./newsroom.ts";
import { ownService } from "./own-service.ts";

interface Overrides {
	survey?: Record<string, unknown>;
	context?: BrowserContextOptions;
	/** What stands on the page above the survey. */
	above?: string;
}

/** What somebody has who opens a page of another site in which a survey is embedded. */
export interface OpenEmbed {
	page: Page;
	site: AnotherSite;
	slug: string;
	/** Where the survey's form comes from. */
	form: string;
	/** Where its answers go. */
	intake: string;
}

/** Opens a new survey, embedded in a page of another site. */
export async function openEmbed(overrides: Overrides = {}): Promise<OpenEmbed> {
	const { survey, context, above = "" } = overrides;
	const { url } = ownService();
	const slug = await newSurvey(survey);
	const site = await anotherSite();
	site.pages.set("/", `${above}<h1>Nachbarschaft</h1>${script()}${element(slug)}`);
	const page = await newPage(context);
	await page.goto(site.origin);
	const form = `${url}/surveys/${slug}/form?lang=de`;
	return { page, site, slug, form, intake: `${url}/api/surveys/${slug}/responses` };
}

export const script = () => `<script src="${ownService().url}/embed.js" async></script>`;

/** A survey as it is put into a page, with a link for those without JavaScript. */
export function element(slug: string): string {
	const address = `${ownService().url}/surveys/${slug}`;
	return `<randnotiz-survey src="${address}" lang="de"><a href="${address}">Zur Umfrage</a></randnotiz-survey>`;
}

/** Answers the survey in test/fixtures.ts; what the newsroom then reads is `filledIn`. */
export async function fillIn(page: Page): Promise<void> {
	await page.getByLabel("Mieter").check();
	await page.getByLabel("energy").check();
	await page.getByLabel("law").check();
	await page.getByLabel("4", { exact: true }).check();
	await page.getByLabel("Was fehlt?").fill("Mehr über Dächer");
}

export const filledIn = {
	role: "tenant",
	topics: ["energy", "law"],
	quality: 4,
	comment: "Mehr über Dächer",
};

export const sendButton = (page: Page) => page.getByRole("button", { name: "Antworten absenden" });

/** Waits until the survey says that the answers have arrived. */
export const untilThanked = (page: Page) =>
	page.getByRole("heading", { name: "Vielen Dank!" }).waitFor();

/** What the browser keeps of this survey. */
export function keptIn(page: Page, slug: string): Promise<string | null> {
	const key = `randnotiz:${ownService().url}/surveys/${slug}`;
	return page.evaluate<string | null>(`localStorage.getItem(${JSON.stringify(key)})`);
}
