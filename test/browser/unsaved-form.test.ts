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
