import { expect, it } from "vitest";
import { newPage } from "./browser.ts";
import { newSurvey, responsesTo } from "./newsroom.ts";

const typed = "Mehr über Dächer,\n\nund weniger über <Autos> & Straßen.";
const questions = [
	{
		...{ id: "role", type: "single", label: "Was machen Sie?" },
		options: [
			{ value: "owner", label: "Eigentümerin" },
			{ value: "tenant", label: "Mieter" },
		],
	},
	{ id: "comment", type: "long_text", label: "Was fehlt?" },
];

it("a form that is sent after its survey was closed shows what was typed, without JavaScript", async () => {
	const page = await newPage({ javaScriptEnabled: false });
	const slug = await newSurvey({ questions });
	await page.goto(`/surveys/${slug}`);
	await page.getByLabel("Eigentümerin").check();
	await page.getByLabel("Was fehlt?").fill(typed);
	await newSurvey({ questions, status: "closed" }, slug);
	await page.getByRole("button", { name: "Antworten absenden" }).click();
	const reason = page.getByRole("alert").and(page.locator(":focus"));
	await reason.getByText("Diese Umfrage nimmt keine Antworten mehr an.").waitFor();
	const answers = page.locator("dl.answers");
	expect(await answers.locator("dt").allInnerTexts()).toEqual(["Was machen Sie?", "Was fehlt?"]);
	expect(await answers.locator("dd").allInnerTexts()).toEqual(["Eigentümerin", typed]);
	expect(await responsesTo(slug)).toEqual([]);
	expect(await page.title()).toMatch(/^Nicht gespeichert: /);
});

it("a form that is sent after its survey became a draft shows what was typed", async () => {
	const page = await newPage({ javaScriptEnabled: false });
	const slug = await newSurvey({ questions });
	await page.goto(`/surveys/${slug}`);
	await page.getByLabel("Was fehlt?").fill(typed);
	await newSurvey({ questions, status: "draft" }, slug);
	await page.getByRole("button", { name: "Antworten absenden" }).click();
	await page.getByRole("heading", { name: "Diese Umfrage gibt es nicht mehr" }).waitFor();
	expect(await page.locator("dl.answers dd").allInnerTexts()).toEqual([typed]);
});

it("a half-filled form stays in the browser until it was sent, and says so", async () => {
	const page = await newPage();
	const slug = await newSurvey({ questions });
	const comment = page.getByLabel("Was fehlt?");
	const restored = page.getByText("noch nicht abgesendet haben");
	await page.goto(`/surveys/${slug}`);
	await page.getByText("bleibt bis zum Absenden in diesem Browser").waitFor();
	expect(await restored.isVisible()).toBe(false);
	await page.getByLabel("Mieter").check();
	await comment.fill(typed);
	const number = await page.locator("[name=_submission]").inputValue();
	await page.goto(`/surveys/${slug}`);
	await restored.waitFor();
	expect(await comment.inputValue()).toBe(typed);
	expect(await page.getByLabel("Mieter").isChecked()).toBe(true);
	expect(await page.locator("[name=_submission]").inputValue()).toBe(number);
	await page.getByRole("button", { name: "Antworten absenden" }).click();
	await page.getByRole("heading", { name: "Vielen Dank!" }).waitFor();
	await page.goto(`/surveys/${slug}`);
	await page.getByText("bleibt bis zum Absenden in diesem Browser").waitFor();
	expect(await comment.inputValue()).toBe("");
	expect(await page.locator("[name=_submission]").inputValue()).not.toBe(number);
});

it("a half-filled form is erased by its button", async () => {
	const page = await newPage();
	const slug = await newSurvey({ questions });
	await page.goto(`/surveys/${slug}`);
	await page.getByLabel("Mieter").check();
	await page.getByLabel("Was fehlt?").fill(typed);
	await page.getByRole("button", { name: "Eingaben löschen" }).click();
	await page.getByText("Ihre Eingaben sind gelöscht.").waitFor();
	expect(await page.getByLabel("Was fehlt?").inputValue()).toBe("");
	expect(await page.evaluate(() => localStorage.length)).toBe(0);
});
