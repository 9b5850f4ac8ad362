import type { Page } from "playwright-core";
import { expect } from "vitest";
import { everyType } from "../support/every-type.ts";
import { longArticle, longQuestions, longWord } from "./long-words.ts";
import { newArticle, newSurvey, newWithdrawnArticle } from "./newsroom.ts";
import { ownService } from "./own-service.ts";
import { receiptPage } from "./plain-form.ts";

/** A page that readers come to, and the way there. */
export interface Place {
	name: string;
	visit: (page: Page) => Promise<void>;
}

/** One page of every kind there is, with the sample content. */
export const places: Place[] = [
	at("the front page", "/", "ol article"),
	at("a topic's page", "/topics/quartier", "ol article"),
	at("an author's page", "/authors/fiona-garthwaite", "ol article"),
	at("a language's page", "/languages/en", "ol article"),
	{ name: "the second page of a list", visit: turnPage },
	at("the page of a month", "/2025-09", "ol article"),
	at("the archive", "/archive", ".months a"),
	at("the page of all feeds", "/feeds", ".feeds"),
	at("a search with hits", "/search?q=wohnungen", "ol article"),
	at("a search without hits", "/search?q=xylophon", "form"),
	at("an article with a translation", "/articles/hundert-jahre-treppenhaus", "article [hreflang]"),
	at("an article with a table", "/articles/waermewende-im-bestand", "article table"),
	at("an article with an image", "/articles/neues-logo-mit-randnotiz", "article img"),
	{ name: "an article in Arabic", visit: openArabicArticle },
	{ name: "an article with long words", visit: openLongArticle },
	at("a static page", "/pages/impressum", ".imprint a[href='/pages/impressum']"),
	at("the survey", "/surveys/leserumfrage", "form"),
	{ name: "the survey with faults", visit: sendFaults },
	{ name: "a survey with every type of question", visit: openEveryType },
	{ name: "a survey with long words", visit: openLongSurvey },
	at("the sign-in page", "/newsroom", "input[name=key]", 401),
	inNewsroom("the newsroom's home", "/newsroom", "main li"),
	inNewsroom("the newsroom's tokens", "/newsroom/tokens", "form"),
	inNewsroom("the newsroom's surveys", "/newsroom/surveys", "main a"),
	inNewsroom("the state of the service", "/newsroom/status", "h1"),
	inNewsroom("the dead letters", "/newsroom/dead-letters", "h1"),
	inNewsroom("code to copy", "/newsroom/surveys/leserumfrage/snippets", "textarea"),
	{ name: "the newsroom's status page", visit: openStatus },
	at("the thank-you page", "/surveys/leserumfrage/thanks", "h1"),
	at("the page that asks for a receipt", "/receipts", "form"),
	{ name: "a receipt", visit: openReceipt },
	{ name: "the question before withdrawing answers", visit: askToWithdraw },
	at("a request that is refused", "/?cursor=never", "h1", 400),
	{ name: "a form that was withdrawn, sent again", visit: sendWithdrawn },
	{ name: "a form that is too large to be read", visit: sendTooMuch },
	{ name: "a form that came too late", visit: sendTooLate },
	{ name: "the answers that do not count", visit: openCaught },
	{ name: "the newsroom's results with a filter that means nothing", visit: filterByNothing },
	at("a page that is not there", "/nowhere", ".headlines", 404),
	{ name: "an article that was withdrawn", visit: seeWithdrawn },
];

function at(name: string, path: string, sight: string, status = 200): Place {
	const visit = async (page: Page) => {
		expect((await page.goto(path))?.status()).toBe(status);
		await page.locator(sight).first().waitFor();
	};
	return { name, visit };
}

async function openEveryType(page: Page): Promise<void> {
	await page.goto(`/surveys/${await newSurvey({ questions: everyType })}`);
	await page.getByLabel("Ich wohne zur Miete").check();
}

function inNewsroom(name: string, path: string, sight: string): Place {
	const { visit } = at(name, path, sight);
	return {
		name,
		visit: async (page) => {
			await page.setExtraHTTPHeaders({ Authorization: `Bearer ${ownService().token}` });
			await visit(page);
		},
	};
}

async function openArabicArticle(page: Page): Promise<void> {
	const body = { markdown: "نص عن السكن.\n\n> اقتباس\n\n1. أولا\n2. ثانيا" };
	const slug = await newArticle({ title: "إعادة تأهيل المباني", language: "ar", body });
	await page.goto(`/articles/${slug}`);
	await page.locator("[dir=rtl]").first().waitFor();
}

async function openLongArticle(page: Page): Promise<void> {
	await page.goto(`/articles/${await newArticle(longArticle)}`);
	await page.locator("article table").waitFor();
}

async function openLongSurvey(page: Page): Promise<void> {
	const words = { title: longWord, intro: longWord, questions: longQuestions };
	await page.goto(`/surveys/${await newSurvey(words)}`);
	await page.locator("form .consent").waitFor();
}

async function openStatus(page: Page): Promise<void> {
	await page.setExtraHTTPHeaders({ Authorization: `Bearer ${ownService().token}` });
	await page.goto("/newsroom/status");
	await page.locator(".checks li").first().waitFor();
}

/** The button that sends the form; another one erases what was typed. */
const sendingButton = (page: Page) => page.locator("main button:not([type=button])");

// A browser would not send this, so that it is told to.
async function sendFaults(page: Page): Promise<void> {
	await page.goto("/surveys/leserumfrage");
	for (const topic of await page.locator("[name=themen]").all()) await topic.check();
	await page.evaluate("document.forms[0].noValidate = true");
	await sendingButton(page).click();
	await page.waitForURL("/api/surveys/leserumfrage/responses");
	await page.getByRole("alert").waitFor();
}

async function openReceipt(page: Page): Promise<void> {
	const questions = [
		{ id: "street", type: "text", label: "In welcher Straße wohnen Sie?" },
		{ id: "agreed", type: "consent", label: "Sie dürfen mir schreiben." },
	];
	const slug = await newSurvey({ questions });
	await page.goto(`/surveys/${slug}`);
	await page.getByLabel("In welcher Straße wohnen Sie?").fill("Lindenhof");
	await page.locator("[name=agreed]").check();
	await sendingButton(page).click();
	await page.waitForURL(receiptPage(slug));
	await page.getByText("Lindenhof").waitFor();
}

async function askToWithdraw(page: Page): Promise<void> {
	await openReceipt(page);
	await page.getByRole("link", { name: "Antworten zurückziehen" }).click();
	await sendingButton(page).waitFor();
}

async function sendWithdrawn(page: Page): Promise<void> {
	await askToWithdraw(page);
	const form = page.url().replace(/\/receipts\/.*/, "");
	await sendingButton(page).click();
	await page.getByRole("heading", { name: "Ihre Antworten sind zurückgezogen" }).waitFor();
	while (!page.url().startsWith(`${form}?`) && page.url() !== form) await page.goBack();
	await sendingButton(page).click();
	await page.getByRole("alert").waitFor();
}

async function sendTooMuch(page: Page): Promise<void> {
	const slug = await newSurvey({ questions: [{ id: "more", type: "long_text", label: "Mehr?" }] });
	await page.goto(`/surveys/${slug}`);
	const field = "document.querySelector('textarea')";
	await page.evaluate(`${field}.maxLength = 5e6; ${field}.value = "x".repeat(2e6)`);
	await sendingButton(page).click();
	await page.getByRole("heading", { name: "Das war zu viel auf einmal" }).waitFor();
}

async function sendTooLate(page: Page): Promise<void> {
	const slug = await newSurvey();
	await page.goto(`/surveys/${slug}`);
	await page.locator("[name=role]").first().check();
	await page.locator("[name=comment]").fill("Mehr über Dächer");
	await newSurvey({ status: "closed" }, slug);
	await sendingButton(page).click();
	await page.getByRole("alert").waitFor();
}

async function openCaught(page: Page): Promise<void> {
	const slug = await newSurvey();
	const form = { quality: "4", comment: "Mehr über Dächer", _leave_empty: "x" };
	for (const role of ["owner", "tenant"])
		await page.request.post(`/api/surveys/${slug}/responses`, { form: { ...form, role } });
	await page.setExtraHTTPHeaders({ Authorization: `Bearer ${ownService().token}` });
	await page.goto(`/newsroom/surveys/${slug}/caught`);
	await page.getByText("Verwerfen …").last().click();
	await page.getByRole("button", { name: "Endgültig verwerfen" }).waitFor();
}

async function filterByNothing(page: Page): Promise<void> {
	await page.setExtraHTTPHeaders({ Authorization: `Bearer ${ownService().token}` });
	await page.goto("/newsroom/surveys/leserumfrage?from=gestern&to=2024-07-31&origin=unsere");
	await page.getByRole("alert").first().waitFor();
}

// The samples fill one page alone: the second is the page of the API's articles after the fifth.
async function turnPage(page: Page): Promise<void> {
	const list = await page.request.get("/api/articles?limit=5");
	const { next }: { next: string } = await list.json();
	const { link = "" } = (await page.request.get(next)).headers();
	const [, path = ""] = /<[^>]*(\/\?cursor=[^>]*)>; rel="alternate"/.exec(link) ?? [];
	await page.goto(path);
	await page.locator(".pager a[rel=prev]").waitFor();
}

async function seeWithdrawn(page: Page): Promise<void> {
	const slug = await newWithdrawnArticle();
	expect((await page.goto(`/articles/${slug}`))?.status()).toBe(410);
	await page.locator("main form").waitFor();
}
