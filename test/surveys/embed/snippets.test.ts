import { describe, expect, it } from "vitest";
import type { NewsroomSubmission } from "../../../src/surveys/answers/submission.schema.ts";
import type { Snippets } from "../../../src/surveys/embed/snippets.schema.ts";
import { everyType } from "../../support/every-type.ts";
import { survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const ask = (overrides = {}) => newsroom("PUT", "surveys/hafen", survey(overrides));

async function snippets(query = ""): Promise<Snippets> {
	return (await newsroom("GET", `surveys/hafen/snippets${query}`)).json();
}

async function page(): Promise<string> {
	const headers = { Authorization: "Bearer a-token-for-tests-only", Accept: "text/html" };
	return (await request("/newsroom/surveys/hafen/snippets", { headers })).text();
}

describe("GET /newsroom/api/surveys/{slug}/snippets", () => {
	it("has an element with a link for pages without JavaScript", async () => {
		await ask({ title: "Stadt & Land" });
		expect((await snippets()).embed).toBe(
			`<script src="https://news.example/embed.js" async></script>
<randnotiz-survey src="https://news.example/surveys/hafen" lang="de">
  <a href="https://news.example/surveys/hafen?lang=de">Stadt &amp; Land</a>
</randnotiz-survey>
`,
		);
	});

	it("has a form with a field for every question and the fields that begin with “_”", async () => {
		await ask({ redirect_origins: ["https://partner.example"] });
		const { form } = await snippets();
		expect(form).toContain('action="https://news.example/api/surveys/hafen/responses"');
		expect(form).toContain('<input type="radio" name="role" value="owner" required> Eigentümerin');
		expect(form).toContain('<input name="comment" maxlength="20" placeholder=" ">');
		expect(form).toContain('name="_lang" value="de"');
		expect(form).toContain('name="_leave_empty"');
		expect(form).toContain('name="_submission"');
		expect(form).toContain('name="_next" value="https://partner.example/danke"');
	});

	it("insists on no answer to a question that may be hidden, by itself or with its section", async () => {
		const text = (id: string) => ({ id, type: "text", label: id, required: true });
		const show_if = { question: "always", answered: true };
		await ask({
			questions: [
				text("always"),
				{ ...text("own"), show_if },
				{ id: "part", type: "section", label: "Part", show_if },
				text("inside"),
				{ id: "rest", type: "section", label: "Rest" },
				text("after"),
			],
		});
		const { form } = await snippets();
		const fields = [...form.matchAll(/<input name="(\w+)" maxlength[^>]*>/g)];
		const insistent = fields.filter(([field]) => field.includes(" required"));
		expect(fields.map(([, name]) => name)).toEqual(["always", "own", "inside", "after"]);
		expect(insistent.map(([, name]) => name)).toEqual(["always", "after"]);
	});

	it("has a function with example answers that the service accepts, for every type of question", async () => {
		await ask({ questions: everyType });
		const { fetch } = await snippets();
		const [, example = ""] = /const exampleAnswers = ([^;]*);/.exec(fetch) ?? [];
		const response = await request("/api/surveys/hafen/responses", {
			method: "POST",
			headers: { "Content-Type": "application/json" },
			body: example,
		});
		expect(await response.json()).toHaveProperty("receipt");
		const listing = await newsroom("GET", "surveys/hafen/responses");
		const { responses }: { responses: NewsroomSubmission[] } = await listing.json();
		expect(responses[0]?.answers).toEqual(JSON.parse(example));
	});

	it("is in the language of “lang”, or of the survey by default", async () => {
		await ask({ title: { de: "Umfrage", en: "Survey" }, language: "de" });
		expect((await snippets()).embed).toContain('lang="de"');
		const english = await snippets("?lang=en");
		expect(english.embed).toContain(">Survey</a>");
		expect(english.form).toContain("Send answers");
	});

	it("escapes words of the survey that would end a script or an element", async () => {
		const value = "</script><script>alert(1)</script>";
		const options = [{ value, label: value }];
		await ask({ title: value, questions: [{ id: "a", type: "single", label: value, options }] });
		const { form, fetch, embed } = await snippets();
		expect(form + fetch).not.toContain("<script");
		expect(embed.match(/<script/g)).toHaveLength(1);
	});

	it("also serves drafts, and returns 404 for an unknown survey", async () => {
		await ask({ status: "draft" });
		expect((await newsroom("GET", "surveys/hafen/snippets")).status).toBe(200);
		expect((await newsroom("GET", "surveys/nirgends/snippets")).status).toBe(404);
	});

	it("requires the newsroom's token", async () => {
		await ask();
		expect((await request("/newsroom/api/surveys/hafen/snippets")).status).toBe(401);
		expect((await request("/newsroom/surveys/hafen/snippets")).status).toBe(401);
	});
});

describe("GET /newsroom/surveys/{slug}/snippets", () => {
	it("shows each of the three snippets in a labelled field", async () => {
		await ask();
		const html = await page();
		for (const name of ["embed", "form", "fetch"]) {
			expect(html).toContain(`<label for="${name}">`);
			expect(html).toMatch(new RegExp(`<textarea id="${name}"[^>]* readonly`));
		}
		expect(html).toContain("&lt;randnotiz-survey src=");
		expect(html).toContain("https://news.example in script-src und connect-src");
	});
});

describe("the fields with code to copy", () => {
	it("are as high as their code, up to 24 lines", async () => {
		await ask({ questions: everyType });
		const { embed } = await snippets();
		const heights = [...(await page()).matchAll(/<textarea[^>]* rows="(\d+)"/g)].map(([, rows]) =>
			Number(rows),
		);
		expect(heights).toContain(embed.split("\n").length);
		expect(Math.max(...heights)).toBe(24);
	});
});
