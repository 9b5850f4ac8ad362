import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import * as v from "valibot";
import { expect, it } from "vitest";
import { anotherSite } from "./another-site.ts";
import { newPage } from "./browser.ts";
import { field, openDesk, press, save, write } from "./desk.ts";
import { element, script, sendButton, untilThanked } from "./embed.ts";
import { newArticle } from "./newsroom.ts";
import { ownService } from "./own-service.ts";

const PHONE = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };

const last = (page: Page) => page.locator("fieldset.question").last();

/** Adds a question to the survey that is being made, with its words in both languages. */
async function ask(page: Page, type: string, de: string, en: string): Promise<void> {
	const before = await page.locator("fieldset.question").count();
	await page.getByLabel("Wie wird geantwortet?").selectOption(type);
	await page.getByRole("button", { name: "Frage hinzufügen" }).click();
	await page.locator("fieldset.question").nth(before).waitFor();
	await last(page).getByLabel("Frage (Deutsch)", { exact: true }).fill(de);
	await last(page).getByLabel("Frage (Englisch)", { exact: true }).fill(en);
}

/** Answers as a form without script does. */
async function post(slug: string, fields: Record<string, string>): Promise<number> {
	const address = `${ownService().url}/api/surveys/${slug}/responses`;
	const body = new URLSearchParams({ _submission: randomUUID(), ...fields });
	return (await fetch(address, { method: "POST", body })).status;
}

it("a survey is made, spread, answered, read and taken into an article, all in a browser", async () => {
	const slug = `leserumfrage-${randomUUID()}`;
	const article = await newArticle({ title: `Quartier ${randomUUID()}` });

	const desk = await openDesk("/newsroom/surveys");
	await desk.getByRole("link", { name: "Neue Umfrage" }).first().click();
	await write(desk, { Titel: "Leserumfrage – schnell & unkompliziert" });
	await desk.getByText("Sprachen: Deutsch").click();
	await desk.getByLabel("Weitere Sprache").selectOption("en");
	await desk.getByRole("button", { name: "Sprache hinzufügen" }).click();
	await field(desk, "Titel (Englisch)").fill("Reader survey – quick & easy");
	await ask(desk, "single", "Wie wohnen Sie?", "How do you live?");
	await desk.getByText("Mehrere Antworten auf einmal einfügen").click();
	await last(desk)
		.getByLabel("Antworten, eine je Zeile")
		.fill("Zur Miete | Renting\nIm Eigentum | Owning");
	await last(desk).getByRole("button", { name: "Einfügen" }).click();
	await ask(desk, "yes_no", "Ist Ihre Miete gestiegen?", "Has your rent gone up?");
	await last(desk).getByRole("button", { name: "Nur unter einer Bedingung zeigen" }).click();
	await last(desk)
		.getByLabel(/Frage, von der es abhängt/)
		.selectOption({ index: 1 });
	const answers = last(desk).getByLabel("Zur Miete");
	const show = last(desk).getByRole("button", { name: "Antworten dieser Frage zeigen" });
	await answers.or(show).first().waitFor();
	if (await show.isVisible()) await show.click();
	await answers.check();
	await ask(desk, "long_text", "Was fehlt Ihnen?", "What do you miss?");
	await desk.getByLabel("Unter diesen Artikeln 1").fill(article);
	await desk.getByText("Weitere Einstellungen").click();
	await field(desk, "Adresse").fill(slug);
	await save(desk);
	expect((await press(desk, "Öffnen")).status()).toBe(200);
	await desk.getByText("Die Umfrage ist offen.").waitFor();

	const onPhone = await newPage(PHONE);
	await onPhone.goto(`/articles/${article}`);
	await onPhone.getByRole("link", { name: "Jetzt teilnehmen" }).click();
	await onPhone.getByLabel("Zur Miete").check();
	await onPhone.getByRole("group", { name: "Ist Ihre Miete gestiegen?" }).getByLabel("Ja").check();
	await onPhone.getByLabel("Was fehlt Ihnen?").fill("Eine Bank im Hof");
	await sendButton(onPhone).click();
	await untilThanked(onPhone);

	const site = await anotherSite();
	site.pages.set("/", `<h1>Nachbarschaft</h1>${script()}${element(slug)}`);
	const embedded = await newPage();
	await embedded.goto(site.origin);
	await embedded.getByLabel("Im Eigentum").check();
	expect(await embedded.getByText("Ist Ihre Miete gestiegen?").isVisible()).toBe(false);
	await sendButton(embedded).click();
	await untilThanked(embedded);

	const english = await newPage();
	await english.goto(`/surveys/${slug}?lang=en`);
	await english.getByLabel("Renting").check();
	await english.getByRole("button", { name: "Send answers" }).click();
	await english.getByRole("heading", { name: "Thank you!" }).waitFor();

	const { home, rent, renting, owning } = await namesIn(slug);
	const fields = (index: number): Record<string, string> =>
		index % 3 === 0
			? { [home]: owning, _lang: "de" }
			: { [home]: renting, [rent]: index % 2 === 0 ? "yes" : "no", _lang: "de" };
	const sent = await Promise.all(
		Array.from({ length: 47 }, (_, index) => post(slug, fields(index))),
	);
	expect(new Set(sent)).toEqual(new Set([201]));

	await desk.goto(`/newsroom/surveys/${slug}`);
	await desk.getByText("50 Antworten").first().waitFor();
	await desk.goto(`/newsroom/surveys/${slug}?answer=${home}:${renting}`);
	await desk.getByText("33 Antworten").first().waitFor();
	await desk.goto(`/newsroom/surveys/${slug}/cross?rows=${home}&columns=${rent}`);
	await desk.getByRole("rowheader", { name: "Zur Miete" }).first().waitFor();
	const file = await fetch(`${ownService().url}/newsroom/api/surveys/${slug}/export.xlsx`, {
		headers: { Authorization: `Bearer ${ownService().token}` },
	});
	const bytes = new Uint8Array(await file.arrayBuffer());
	expect([...bytes.subarray(0, 2)]).toEqual([...Buffer.from("PK")]);

	await desk.goto(`/newsroom/surveys/${slug}`);
	const result = desk.getByRole("region", { name: "Wie wohnen Sie?" });
	await result.getByRole("link", { name: /In einen Artikel übernehmen/ }).click();
	await desk.getByLabel("Ein neuer Artikel").check();
	await press(desk, "In den Artikel");
	const text = await field(desk, "Text").inputValue();
	expect(text).toMatch(/!\[Balkendiagramm: [^\]]*Zur Miete/);
	expect(text).toMatch(/\| Zur Miete \|/);
	expect(text).toContain("Stand: ");
});

const Asked = v.object({
	questions: v.array(
		v.object({
			id: v.string(),
			options: v.optional(v.array(v.object({ value: v.string() })), []),
		}),
	),
});

/** The names that the service gave to the first two questions and to the answers of the first. */
async function namesIn(slug: string) {
	const response = await fetch(`${ownService().url}/api/surveys/${slug}`);
	const { questions } = v.parse(Asked, await response.json());
	const [home, rent] = questions;
	const [renting, owning] = home?.options ?? [];
	if (!home || !rent || !renting || !owning) throw new Error("The survey is not as it was made");
	return { home: home.id, rent: rent.id, renting: renting.value, owning: owning.value };
}
