import { expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { newSurvey } from "./newsroom.ts";

const TEXTS = Array.from({ length: 12 }, (_, index) => ({
	...{ id: `t${index}`, type: "long_text", label: `Frage ${index}` },
}));
const options = Array.from({ length: 4 }, (_, index) => ({
	...{ value: `v${index}`, label: `Antwort ${index}` },
}));

async function openSurvey(questions: object[]) {
	const page = await newPage({ javaScriptEnabled: false });
	await page.goto(`/surveys/${await newSurvey({ questions })}`);
	const send = page.getByRole("button", { name: "Antworten absenden" });
	return { page, send };
}

it.each([
	["a choice", { type: "single", options }],
	["a scale", { type: "rating" }],
	["stars", { type: "rating", style: "stars" }],
	["a text", { type: "text" }],
])("the browser's own message about %s leaves the question in sight", async (_, more) => {
	const question = { id: "q", label: "Was meinen Sie?", help: "Bitte.", required: true, ...more };
	const { page, send } = await openSurvey([
		...TEXTS,
		question,
		...TEXTS.map((one) => ({ ...one, id: `u${one.id}` })),
	]);
	await send.click();
	const label = page.getByText("Was meinen Sie?");
	await expect.poll(async () => (await label.boundingBox())?.y ?? -1).toBeGreaterThan(0);
	const { y = -1 } = (await label.boundingBox()) ?? {};
	expect(y).toBeLessThan(page.viewportSize()?.height ?? 0);
});

it("the form with faults says so in its title and has the focus on the list of them", async () => {
	const { page, send } = await openSurvey([
		...TEXTS,
		{ id: "n", type: "number", label: "Wie viele?" },
	]);
	await page.getByLabel("Wie viele?").fill("viele");
	await send.click();
	await page.getByRole("alert").waitFor();
	expect(await page.title()).toMatch(/^Fehler: /);
	expect(await page.getByRole("alert").and(page.locator(":focus")).count()).toBe(1);
});

it("a star is called by its number, and an answer can be taken back", async () => {
	const { page } = await openSurvey([{ id: "q", type: "rating", label: "?", style: "stars" }]);
	const three = page.getByRole("radio", { name: "3 Sterne", exact: true });
	await three.check();
	expect(await three.isChecked()).toBe(true);
	await page.getByRole("radio", { name: "keine Angabe", exact: true }).check();
	expect(await three.isChecked()).toBe(false);
});

it("the outline of the list of faults leaves the link to another language free", async () => {
	const label = { de: "Was meinen Sie?", en: "What do you think?" };
	const title = { de: "Umfrage", en: "Survey" };
	const page = await newPage({ javaScriptEnabled: false });
	await page.goto(
		`/surveys/${await newSurvey({ title, questions: [{ id: "q", type: "number", label }] })}`,
	);
	await page.getByLabel("Was meinen Sie?").fill("viel");
	await page.getByRole("button", { name: "Antworten absenden" }).click();
	const box = await page.locator(".faults").boundingBox();
	const link = await page.getByRole("link", { name: "English" }).boundingBox();
	const OUTLINE_PX = 6;
	expect((box?.y ?? 0) - OUTLINE_PX).toBeGreaterThan((link?.y ?? 0) + (link?.height ?? 0));
});
