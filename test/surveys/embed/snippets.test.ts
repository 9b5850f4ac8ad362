import { decodeQR } from "qr/decode.js";
import { describe, expect, it } from "vitest";
import type { NewsroomSubmission } from "../../../src/surveys/answers/submission.schema.ts";
import type { Snippets } from "../../../src/surveys/embed/snippets.schema.ts";
import { everyType } from "../../support/every-type.ts";
import { article, survey } from "../../support/fixtures.ts";
import { newsroom, request } from "../../support/service.ts";

const ask = (overrides = {}) => newsroom("PUT", "surveys/hafen", survey(overrides));

async function snippets(query = ""): Promise<Snippets> {
	return (await newsroom("GET", `surveys/hafen/snippets${query}`)).json();
}

const headers = { Authorization: "Bearer a-token-for-tests-only", Accept: "text/html" };

async function page(query = ""): Promise<string> {
	return (await request(`/newsroom/surveys/hafen/snippets${query}`, { headers })).text();
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
	it("are as high as their code, up to 16 lines, and have a button for the script", async () => {
		await ask({ questions: everyType });
		const { embed } = await snippets();
		const html = await page();
		const heights = [...html.matchAll(/<textarea[^>]* rows="(\d+)"/g)].map(([, rows]) =>
			Number(rows),
		);
		expect(heights).toContain(embed.trimEnd().split("\n").length);
		expect(Math.max(...heights)).toBe(16);
		const buttons = [...html.matchAll(/<button[^>]* data-copy="(\w+)"[^>]* hidden/g)];
		expect(buttons.map(([, name]) => name)).toEqual(["link", "embed", "form", "fetch"]);
	});
});

describe("the page that spreads a survey", () => {
	it.each([
		["draft", "Die Umfrage ist noch ein Entwurf"],
		["closed", "Die Umfrage ist geschlossen"],
	])("says that the link of a survey that is %s leads nowhere", async (status, sentence) => {
		await ask({ status });
		const html = await page();
		expect(html).toContain(sentence);
		expect(html.includes("<iframe")).toBe(status !== "draft");
	});

	it("shows the element in frames that know no session and can send nothing", async () => {
		await ask();
		const frames = (await page()).match(/<iframe[^>]*>/g) ?? [];
		expect(frames.map((frame) => /sandbox="([^"]*)"/.exec(frame)?.[1])).toEqual(
			Array(3).fill("allow-scripts"),
		);
		const embedded = await request("/newsroom/surveys/hafen/embedded?look=dark", { headers });
		const policy = embedded.headers.get("Content-Security-Policy");
		expect(policy).toContain("connect-src https://news.example/surveys/hafen/form;");
		expect(policy).toContain("sandbox allow-scripts;");
		expect(await embedded.text()).toMatch(/<html lang="de"[^>]* class="dark">/);
	});

	it("has a code for the address in each language, which a reader finds", async () => {
		await ask({ title: { de: "Umfrage", en: "Survey" }, language: "de" });
		for (const lang of ["de", "en"]) {
			const address = `https://news.example/surveys/hafen?lang=${lang}`;
			const html = await page(`?lang=${lang}`);
			expect(html).toContain(`value="${address}"`);
			const response = await request(`/newsroom/surveys/hafen/qr.svg?lang=${lang}`, { headers });
			expect(response.headers.get("Content-Type")).toBe("image/svg+xml");
			expect(decodeQR(pixelsOf(await response.text()))).toBe(address);
		}
	});

	it("says where the survey stands, and why it does not", async () => {
		for (const slug of ["da", "weg", "besetzt"])
			await newsroom("PUT", `articles/${slug}`, article({ title: `Artikel ${slug}` }));
		const later = { ...article({ title: "Artikel später" }), status: "draft" };
		await newsroom("PUT", "articles/spaeter", later);
		const announce_articles = ["da", "weg", "besetzt", "spaeter"];
		await ask({ announce: false, announce_articles, announce_topics: ["wohnungswirtschaft"] });
		await newsroom("DELETE", "articles/weg");
		const other = { announce: false, announce_articles: ["besetzt"], title: "Die andere" };
		await newsroom("PUT", "surveys/andere", survey(other));
		const [, list = ""] = /<ul class="standings">(.*?)<\/ul>/s.exec(await page()) ?? [];
		const places = list.split("</li>").map((item) => item.replace(/<[^>]*>/g, ""));
		expect(places).toEqual([
			"Unter Artikeln zum Thema Wohnungswirtschaft",
			"Unter dem Artikel Artikel da",
			"Unter dem Artikel Artikel wegDer Artikel ist zurückgezogen: Dort steht die Umfrage nicht mehr.",
			"Unter dem Artikel Artikel besetztDort steht zurzeit Die andere",
			"Unter dem Artikel Artikel späterDer Artikel ist noch nicht erschienen: Dort steht die Umfrage, sobald er erscheint.",
			"",
		]);
	});
});

const PIXELS_A_MODULE = 4;

/** Draws the code as a browser does: white, and the dark runs of its path over it. */
function pixelsOf(svg: string) {
	const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * PIXELS_A_MODULE;
	const data = new Uint8Array(size * size * 4).fill(255);
	for (const [, ...run] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
		const [x = 0, y = 0, length = 0] = run.map((digits) => Number(digits) * PIXELS_A_MODULE);
		for (let row = y; row < y + PIXELS_A_MODULE; row++)
			for (let column = x; column < x + length; column++)
				data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3);
	}
	return { width: size, height: size, data };
}
