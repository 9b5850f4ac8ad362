import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { anotherSite } from "./another-site.ts";
import { newPage } from "./browser.ts";
import { newSurvey, responsesTo } from "./newsroom.ts";
import { ownService } from "./own-service.ts";

type Body = { json: Record<string, unknown> } | { form: [string, string][] };

/** A page of another site, with a script that posts answers to a new survey. */
async function openScript() {
	const site = await anotherSite();
	site.pages.set("/", "<h1>Nachbarschaft</h1>");
	const slug = await newSurvey();
	const page = await newPage();
	await page.goto(site.origin);
	const url = `${ownService().url}/api/surveys/${slug}/responses`;
	return { site, slug, post: (body: Body) => post(page, url, body) };
}

/** What the page's script reads when it posts this. */
function post(page: Page, url: string, body: Body) {
	return page.evaluate(
		async ({ url, body }) => {
			const init: RequestInit = { method: "POST" };
			if ("json" in body) {
				init.headers = { "Content-Type": "application/json" };
				init.body = JSON.stringify(body.json);
			} else {
				init.body = new FormData();
				for (const [name, value] of body.form) init.body.append(name, value);
			}
			const response = await fetch(url, init);
			const type = response.headers.get("Content-Type");
			return { status: response.status, type, body: await response.json() };
		},
		{ url, body },
	);
}

const jsonBody = (submission: string) => ({
	json: { _submission: submission, role: "tenant", topics: ["energy", "law"], quality: 4 },
});
const formBody = (submission: string) => ({
	form: [
		["_submission", submission],
		["role", "tenant"],
		["topics", "energy"],
		["topics", "law"],
		["quality", "4"],
	] satisfies [string, string][],
});

describe.each([
	["JSON", jsonBody],
	["FormData", formBody],
])("a script on another site that sends %s", (_, bodyOf) => {
	it("reads a receipt, and the same one when it sends again", async () => {
		const { site, slug, post } = await openScript();
		const body = bodyOf(randomUUID());
		const first = await post(body);
		const text = expect.any(String);
		const receipt = { id: text, receipt: text, receipt_url: text, submitted_at: text };
		expect(first.status).toBe(201);
		expect(first.body).toEqual(receipt);
		expect(await post(body)).toEqual({ ...first, status: 200 });
		expect(await responsesTo(slug)).toMatchObject([
			{
				origin: site.origin,
				answers: { role: "tenant", topics: ["energy", "law"], quality: 4 },
			},
		]);
	});
});

describe("a script on another site that sends wrong answers", () => {
	it("reads which fields have which fault", async () => {
		const { slug, post } = await openScript();
		const { status, type, body } = await post({ json: { quality: 6 } });
		expect({ status, type }).toEqual({ status: 422, type: "application/problem+json" });
		expect(body).toMatchObject({
			status: 422,
			errors: [
				{ field: "role", detail: "Bitte beantworten Sie diese Frage." },
				{ field: "quality", detail: "Bitte wählen Sie eine ganze Zahl von 1 bis 5." },
			],
		});
		expect(await responsesTo(slug)).toEqual([]);
	});
});
