import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { everyQuestion } from "../support/fixtures.ts";
import { newPage } from "./browser.ts";
import { newSurvey } from "./newsroom.ts";
import { ownService } from "./own-service.ts";
import { violations } from "./violations.ts";

const PHONE = { width: 320, height: 640 };
let slug: string;

/** Answers that differ from one respondent to the next. */
const answers = (index: number) => ({
	...(index % 5 === 0 ? { "role.other": "Gast" } : { role: index % 3 ? "owner" : "tenant" }),
	...{ topics: ["law", "energy"].slice(index % 2), happy: index % 3 > 0, quality: 1 + (index % 5) },
	...{ recommend: index % 11, order: ["rent", "green"], "near.bus": 1 + (index % 5) },
	...{ size: 20 + index * 7, rent: index * 100, since: `20${10 + (index % 12)}-05-01` },
	...{ word: "Bänke", more: "Mehr\nLicht", mail: "a@b.example", agreed: true },
});

async function post(index: number): Promise<void> {
	const { url } = ownService();
	const response = await fetch(`${url}/api/surveys/${slug}/responses`, {
		method: "POST",
		// An address each, as there is a limit of posts from one.
		headers: { "Content-Type": "application/json", "CF-Connecting-IP": `203.0.113.${index}` },
		body: JSON.stringify(answers(index)),
	});
	expect(response.status).toBe(201);
}

const headers = () => ({ Authorization: `Bearer ${ownService().token}` });

/** A page as the newsroom sees it. */
async function open(path: string, javaScriptEnabled = true): Promise<Page> {
	const page = await newPage({ extraHTTPHeaders: headers(), javaScriptEnabled });
	const response = await page.goto(path.replace("{slug}", slug));
	expect(response?.status()).toBe(200);
	return page;
}

const paths = [
	"/newsroom/surveys",
	"/newsroom/surveys/{slug}",
	"/newsroom/surveys/{slug}/texts/word",
	"/newsroom/surveys/{slug}/responses",
	"/surveys/{slug}/results",
];

beforeAll(async () => {
	slug = await newSurvey({ questions: everyQuestion, results: "public" });
	for (let index = 0; index < 24; index++) await post(index);
	await newSurvey({ questions: everyQuestion, results: "public", status: "closed" }, slug);
	// The clock counts the answers for the public.
	await fetch(`${ownService().url}/cdn-cgi/local/scheduled`);
});

describe.each(paths)("%s", (path) => {
	it("has nothing that axe finds fault with, with all that can be opened open", async () => {
		const page = await open(path);
		await page.evaluate(
			"document.querySelectorAll('details').forEach((one) => { one.open = true })",
		);
		expect(await violations(page)).toEqual([]);
	});

	it("needs no scrolling sideways on a phone, and breaks no rule about its content", async () => {
		const page = await newPage({ extraHTTPHeaders: headers(), viewport: PHONE });
		const complaints: string[] = [];
		page.on("console", (message) => complaints.push(message.text()));
		await page.goto(path.replace("{slug}", slug));
		expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(PHONE.width);
		expect(complaints).toEqual([]);
	});
});

describe("results", () => {
	it.each(paths)(
		"%s needs no scrolling sideways on a phone with text of double size",
		async (path) => {
			const viewport = { width: 390, height: 640 };
			const page = await newPage({ extraHTTPHeaders: headers(), viewport });
			await page.goto(path.replace("{slug}", slug));
			await page.evaluate("document.documentElement.style.fontSize = '200%'");
			expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(viewport.width);
		},
	);
});

describe("the newsroom's results", () => {
	it("are selected by day and page without JavaScript", async () => {
		const page = await open("/newsroom/surveys/{slug}", false);
		await page.getByText("24 Antworten").first().waitFor();
		await page.getByLabel("Bis", { exact: true }).fill("2000-01-01");
		await page.getByRole("combobox", { name: "Seite" }).selectOption({ label: "ohne Angabe (24)" });
		await page.getByRole("button", { name: "Auswählen" }).click();
		await page.getByText("In dieser Auswahl sind keine Antworten.").waitFor();
		expect(new URL(page.url()).search).toBe("?from=&to=2000-01-01&origin=none");
		await page.getByRole("link", { name: "Alle Antworten" }).click();
		await page.getByText("24 Antworten").first().waitFor();
	});

	it("are told to those who do not see the charts", async () => {
		const page = await open("/newsroom/surveys/{slug}");
		await page.getByRole("img", { name: /^Säulendiagramm: Antworten je Tag\./ }).waitFor();
		const table = page.getByRole("table", { name: "Was machen Sie?" });
		const row = table.getByRole("row", { name: /^Eigentümerin/ });
		expect(await row.getByRole("cell").allTextContents()).toEqual(["13", "54 %"]);
		await row.getByRole("img", { name: /^54\s%$/ }).waitFor();
	});
});
