import { env } from "cloudflare:workers";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import {
	MAX_DAILY_COUNTS,
	MOST_ORIGINS_A_DAY,
} from "../../../src/surveys/results/counts/daily-counts.sql.ts";
import type { NewsroomResults, NewsroomText } from "../../../src/surveys/results/results.schema.ts";
import { countedBindings, counts } from "../../bench/workers/counted-bindings.ts";
import { everyQuestion, survey } from "../../support/fixtures.ts";
import { insertResponses, times } from "../../support/responses.ts";
import { newsroom, request } from "../../support/service.ts";

const questions = everyQuestion;
const partner = "https://partner.example";

const ask = (overrides = {}) => newsroom("PUT", "surveys/s", survey({ questions, ...overrides }));
const post = (body: unknown, headers = {}) =>
	request("/api/surveys/s/responses", {
		method: "POST",
		headers: { "Content-Type": "application/json", ...headers },
		body: JSON.stringify(body),
	});

async function results(query = ""): Promise<NewsroomResults> {
	const response = await newsroom("GET", `surveys/s/results${query}`);
	expect(response.status).toBe(200);
	return response.json();
}

async function page(path: string, headers = {}): Promise<string> {
	const Authorization = `Bearer ${env.NEWSROOM_TOKEN}`;
	const response = await request(path, { headers: { Authorization, ...headers } });
	expect(response.status).toBe(200);
	expect(response.headers.get("Cache-Control")).toBe("private, no-store");
	return response.text();
}

/** Rows that D1 reads for one answer of the newsroom's API. */
async function rowsReadBy(path: string): Promise<number> {
	const before = counts.rowsRead;
	const response = await newsroom("GET", path, undefined, {}, countedBindings(env));
	expect(response.status).toBe(200);
	return counts.rowsRead - before;
}

const countOf = ({ questions }: NewsroomResults, id: string, value: string) =>
	questions.find((one) => one.id === id)?.choices?.find((choice) => choice.value === value)?.count;

describe("GET /newsroom/api/surveys/{slug}/results", () => {
	it("counts submissions, and posts that fill in the honeypot", async () => {
		await ask();
		await post({ role: "owner", quality: 4 }, { Origin: partner });
		await post({ role: "owner", quality: 5 });
		await post({ role: "owner", website: "https://spam.example" });
		expect(await results()).toMatchObject({
			...{ survey: "s", title: "Leserumfrage", responses: 2, trapped: 1 },
			days: [{ count: 2 }],
			origins: [
				{ origin: null, count: 1 },
				{ origin: partner, count: 1 },
			],
			questions: expect.arrayContaining([
				expect.objectContaining({ id: "quality", answered: 2, mean: 4.5 }),
			]),
		});
	});

	it("does not count withdrawn submissions", async () => {
		await ask();
		await post({ role: "tenant" });
		const { receipt }: { receipt: string } = await (await post({ role: "owner" })).json();
		await request(`/api/receipts/${receipt}`, { method: "DELETE" });
		for (const query of ["", "?origin=none"]) {
			const after = await results(query);
			expect(after).toMatchObject({ responses: 1, days: [{ count: 1 }] });
			expect(countOf(after, "role", "owner")).toBe(0);
		}
	});

	it("takes withdrawn answers out of means, and ranges that they alone were in", async () => {
		await ask();
		const send = async (fields: object): Promise<{ receipt: string }> =>
			(await post({ role: "owner", ...fields })).json();
		await send({ quality: 5, rent: 5, size: 20, order: ["green", "rent"] });
		const { receipt } = await send({ quality: 1, rent: 5000, size: 190, order: ["rent"] });
		const found = async (id: string, query = "") =>
			(await results(query)).questions.find((question) => question.id === id);
		expect((await found("quality"))?.mean).toBe(3);
		expect((await found("rent"))?.choices?.length).toBeGreaterThan(1);
		await request(`/api/receipts/${receipt}`, { method: "DELETE" });
		for (const query of ["", "?origin=none"]) {
			expect((await found("quality", query))?.mean).toBe(5);
			expect((await found("size", query))?.mean).toBe(20);
			expect(await found("rent", query)).toMatchObject({
				mean: 5,
				choices: [{ from: 1, to: 9.99, count: 1 }],
			});
			const order = (await found("order", query))?.choices;
			expect(order).toMatchObject([
				{ value: "green", count: 1, mean_place: 1 },
				{ value: "rent", count: 1, mean_place: 2 },
				{ count: 0 },
			]);
		}
	});

	it("filters by day and origin", async () => {
		await ask();
		await insertResponses("s", questions, [
			{ answers: { role: "owner", quality: 1 }, day: "2024-07-14", origin: partner },
			{ answers: { role: "owner", quality: 2 }, day: "2024-07-15" },
			{ answers: { role: "tenant", quality: 5 }, day: "2024-07-15", origin: partner },
			{ answers: { role: "tenant", quality: 4 }, day: "2024-07-16", origin: partner },
		]);
		const selected = async (query: string) => {
			const found = await results(query);
			expect(found).not.toHaveProperty("trapped");
			expect(found.days.reduce((sum, { count }) => sum + count, 0)).toBe(found.responses);
			expect(found.origins.map(({ origin }) => origin)).toEqual([partner, null]);
			return [found.responses, countOf(found, "role", "owner"), countOf(found, "role", "tenant")];
		};
		expect(await selected("?from=2024-07-15")).toEqual([3, 1, 2]);
		expect(await selected("?to=2024-07-15")).toEqual([3, 2, 1]);
		expect(await selected("?from=2024-07-15&to=2024-07-15")).toEqual([2, 1, 1]);
		expect(await selected(`?origin=${partner}`)).toEqual([3, 1, 2]);
		expect(await selected(`?from=2024-07-16&origin=${partner}/`)).toEqual([1, 0, 1]);
		expect(await selected("?origin=none")).toEqual([1, 1, 0]);
		expect(await selected("?origin=https://nobody.example")).toEqual([0, 0, 0]);
		const july = await results("?from=2024-07-01&to=2024-07-31");
		expect(july.questions.find(({ id }) => id === "quality")?.mean).toBe(3);
	});

	it("uses the days of the site's time zone", async () => {
		await ask();
		vi.useFakeTimers({ toFake: ["Date"] });
		onTestFinished(() => {
			vi.useRealTimers();
		});
		// In Berlin it is 23:59 on the 14th, then 00:00 on the 15th.
		vi.setSystemTime("2024-07-14T21:59:59Z");
		await post({ role: "owner" });
		vi.setSystemTime("2024-07-14T22:00:00Z");
		await post({ role: "tenant" });
		const found = await results("?from=2024-07-15&to=2024-07-15");
		expect(countOf(found, "role", "tenant")).toBe(1);
		expect(found.responses).toBe(1);
		expect((await results()).days.map(({ day }) => day)).toEqual(["2024-07-14", "2024-07-15"]);
	});

	it.each([
		["?from=15.07.2024", "from"],
		["?from=2024-02-30", "from"],
		["?from=2024-07-16&to=2024-07-15", "to"],
		["?origin=partner", "origin"],
		["?origin=https://partner.example/page", "origin"],
		["?from=2024-07-15&from=2024-07-16", "from"],
		["?day=2024-07-15", "day"],
	])("answers 400 to %s and names %s", async (query, field) => {
		await ask();
		const response = await newsroom("GET", `surveys/s/results${query}`);
		expect(response.status).toBe(400);
		const { errors }: { errors: { field: string }[] } = await response.json();
		expect(errors[0]?.field).toBe(field);
	});

	it("responds with 404 if there is no survey", async () => {
		expect((await newsroom("GET", "surveys/none/results")).status).toBe(404);
	});
});

describe("what results cost", () => {
	const answers = { role: "owner", topics: ["law"], quality: 4, recommend: 9 };
	const days = ["2024-07-11", "2024-07-12", "2024-07-13", "2024-07-14", "2024-07-15"];
	const spread = days.flatMap((day) => [
		{ answers, day },
		{ answers, day, origin: partner },
	]);

	const rowsRead = (query: string) => rowsReadBy(`surveys/s/results${query}`);

	it.each([
		["", 100],
		["?from=2024-07-12&to=2024-07-14", 250],
		[`?origin=${partner}`, 200],
	])("with “%s” they read as many rows for 10 submissions as for 1,000", async (query, most) => {
		await ask();
		await insertResponses("s", questions, spread);
		const few = await rowsRead(query);
		await insertResponses("s", questions, Array.from({ length: 99 }, () => spread).flat());
		expect((await results()).responses).toBe(1000);
		expect(await rowsRead(query)).toBe(few);
		expect(few).toBeLessThan(most);
	});

	it("reads no rows of another survey", async () => {
		await ask();
		await insertResponses("s", questions, spread);
		const alone = await rowsRead("");
		await newsroom("PUT", "surveys/other", survey({ questions }));
		await insertResponses("other", questions, spread);
		// The end of an index range is found at the first row behind it.
		expect(await rowsRead("")).toBeLessThanOrEqual(alone + 1);
	});

	it("names the real page, however many origins are made up", async () => {
		await ask();
		const forged = Array.from({ length: MAX_DAILY_COUNTS + 10 }, (_, index) => ({
			answers: {},
			origin: `https://aa${index}.example`,
		}));
		const real = { answers: { role: "owner" }, origin: partner };
		await insertResponses("s", questions, [
			...forged,
			...times(3, real),
			...times(2, { ...real, day: "2024-07-10" }),
		]);
		const all = await results();
		expect(all.responses).toBe(MAX_DAILY_COUNTS + 15);
		expect(all).not.toHaveProperty("partial");
		expect(all.days).toEqual([
			{ day: "2024-07-10", count: 2 },
			{ day: "2024-07-15", count: MAX_DAILY_COUNTS + 13 },
		]);
		expect(all.origins).toHaveLength(MOST_ORIGINS_A_DAY);
		expect(all.origins[0]).toEqual({ origin: partner, count: 5 });
		expect(all.other_origins).toBe(MAX_DAILY_COUNTS + 10 - (MOST_ORIGINS_A_DAY - 1));
		const july = await results("?from=2024-07-01");
		expect(july.partial).toBe(true);
		expect(countOf(july, "role", "owner")).toBe(5);
		expect(july.days).toEqual(all.days);
		expect(await rowsRead("?from=2024-01-01")).toBeLessThan(20 * MAX_DAILY_COUNTS);
		const html = await page("/newsroom/surveys/s");
		expect(html).toContain("1.991 Antworten von weiteren Seiten");
	});
});

describe("GET /newsroom/api/surveys/{slug}/texts/{question}", () => {
	async function texts(path: string): Promise<{ texts: NewsroomText[]; next?: string }> {
		return (await newsroom("GET", `surveys/s/texts/${path}`)).json();
	}

	it("lists texts, newest first, also those beside the options", async () => {
		await ask();
		await insertResponses("s", questions, [
			{ answers: { word: "Bänke" }, day: "2024-07-14" },
			{ answers: { role: "_other", "role.other": "Gast" }, day: "2024-07-15", origin: partner },
			{ answers: { word: "Licht" }, day: "2024-07-16" },
		]);
		expect((await texts("word")).texts.map(({ text }) => text)).toEqual(["Licht", "Bänke"]);
		expect(await texts("role.other")).toEqual({
			texts: [{ text: "Gast", submitted_at: "2024-07-15T12:00:00.001Z", origin: partner }],
		});
	});

	it("reads 200 submissions a page, whatever they hold", async () => {
		await ask();
		await insertResponses("s", questions, [
			{ answers: { word: "der erste" }, day: "2024-07-01" },
			...times(450, { answers: {} }),
		]);
		const seen: number[] = [];
		for (let path: string | undefined = "word"; path !== undefined; ) {
			expect(await rowsReadBy(`surveys/s/texts/${path}`)).toBeLessThan(210);
			const found = await texts(path);
			seen.push(found.texts.length);
			path = found.next?.split("/texts/")[1];
		}
		expect(seen).toEqual([0, 0, 1]);
	});

	it("has no text of a withdrawn submission", async () => {
		await ask();
		const { receipt }: { receipt: string } = await (
			await post({ role: "owner", word: "Weg" })
		).json();
		await request(`/api/receipts/${receipt}`, { method: "DELETE" });
		expect((await texts("word")).texts).toEqual([]);
	});

	it.each(["quality", "none", "topics.other", "about", "word.other", "__proto__", "a b"])(
		"answers 404 for %s",
		async (name) => {
			await ask();
			const response = await newsroom("GET", `surveys/s/texts/${encodeURIComponent(name)}`);
			expect(response.status).toBe(404);
		},
	);
});

describe("the newsroom's pages", () => {
	it("ask for the access key", async () => {
		for (const path of ["/newsroom/surveys", "/newsroom/surveys/s"]) {
			const response = await request(path, { headers: { Accept: "text/html" } });
			expect(response.status).toBe(401);
			expect(await response.text()).toContain("Zugangsschlüssel");
		}
	});

	it("list all surveys in pages, drafts too, with their number of submissions", async () => {
		await ask();
		await insertResponses("s", questions, times(1234, { answers: {} }));
		for (let index = 0; index < 20; index++) {
			await newsroom(
				"PUT",
				`surveys/s${index}`,
				survey({ status: "draft", title: `Nr. ${index}` }),
			);
		}
		const first = await page("/newsroom/surveys");
		expect(first).toContain("Entwurf");
		expect(first).not.toContain("1.234 Antworten");
		const older = /rel="next" href="([^"]+)"/.exec(first)?.[1] ?? "";
		const last = await page(older);
		expect(last).toContain("1.234 Antworten");
		expect(last).toContain('href="/newsroom/surveys/s"');
		expect(last).not.toContain('rel="next"');
	});

	it("show every type of question, with a labelled chart", async () => {
		await ask({ title: "<i>Fragen</i>" });
		const answers = {
			...{ role: "owner", topics: ["law"], happy: true, quality: 4, recommend: 9 },
			...{ order: ["rent", "green"], "near.bus": 3, size: 80, rent: 1234.5, since: "2020-05-01" },
			...{ word: "x", more: "y", mail: "a@b.example", agreed: true },
		};
		await insertResponses("s", questions, times(3, { answers, origin: partner }));
		const html = await page("/newsroom/surveys/s");
		expect(html).not.toContain("<i>");
		expect(html).not.toContain("style=");
		for (const { id, label } of questions.slice(1)) {
			expect(html).toContain(`id="result-${id}.heading" lang="de">${label}`);
		}
		expect(html).toContain("Säulendiagramm: Antworten je Tag. Am meisten: 15.07.2024, 3.");
		expect(html).toMatch(
			/<svg[^>]*role="img" aria-labelledby="result-role\.0"[^>]*><title id="result-role\.0">100\s%/,
		);
		expect(html).toContain("<strong>1.234,5</strong>");
		expect(html).toContain("<strong>+100</strong>");
		expect(html).toContain('href="/newsroom/surveys/s/texts/role.other"');
		expect(html).toContain("/newsroom/api/surveys/s/export.csv?format=excel");
		const english = await page("/newsroom/surveys/s", { "Accept-Language": "en" });
		expect(english).toContain("<strong>1,234.5</strong>");
		expect(english).toContain("Answers per day");
	});

	it("keep the filter in the form", async () => {
		await ask();
		await insertResponses("s", questions, [
			{ answers: { role: "owner" }, origin: partner },
			{ answers: { role: "owner" } },
		]);
		const html = await page(`/newsroom/surveys/s?from=2024-07-01&to=&origin=${partner}&utm=x`);
		expect(html).toContain('name="from" value="2024-07-01"');
		expect(html).toContain(`<option value="${partner}" selected="">`);
		const origin = encodeURIComponent(partner);
		expect(html).toContain(`/export.ndjson?from=2024-07-01&amp;origin=${origin}"`);
		expect(html).toContain("1 Antwort<");
	});

	it.each([
		["from=x&to=2024-07-31&origin=none", "from", "„x“ ist kein Tag."],
		["to=31.7.2024&origin=none", "to", "„31.7.2024“ ist kein Tag."],
		["from=x%00%07%0Dy&to=2024-07-31&origin=none", "from", "„x\ny“ ist kein Tag."],
		["origin=%3Cb%3E&to=2024-07-31", "origin", "„&lt;b&gt;“ ist keine Seite"],
	])(
		"show the form with a sentence for %s, and keep the rest of it",
		async (query, field, sentence) => {
			await ask();
			await insertResponses("s", questions, times(2, { answers: { role: "owner" } }));
			const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}`, Accept: "text/html" };
			for (const list of ["responses", "texts/word"]) {
				const led = await request(`/newsroom/surveys/s/${list}?${query}`, { headers });
				expect([led.status, led.headers.get("Location")]).toEqual([
					303,
					`/newsroom/surveys/s?${query}`,
				]);
			}
			const wrong = await request(`/newsroom/surveys/s?${query}`, { headers });
			expect(wrong.status).toBe(400);
			const html = await wrong.text();
			expect(html).toContain(sentence);
			expect(html).toMatch(new RegExp(`name="${field}"[^>]* aria-describedby="${field}-error"`));
			if (field !== "to") expect(html).toContain('name="to" value="2024-07-31"');
			if (field !== "origin") expect(html).toContain('<option value="none" selected="">');
			expect(html).not.toContain("2 Antworten");
			expect(html).not.toContain('class="result"');
		},
	);

	it("keep a page in the form that is not among those with answers", async () => {
		await ask();
		const html = await page("/newsroom/surveys/s?origin=https://elsewhere.example");
		expect(html).toContain('<option value="https://elsewhere.example" selected="">');
	});

	it("show the form with a sentence if a day is given twice", async () => {
		await ask();
		const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}`, Accept: "text/html" };
		const query = "from=2024-07-15&from=2024-07-16";
		const response = await request(`/newsroom/surveys/s?${query}`, { headers });
		expect(response.status).toBe(400);
		expect(await response.text()).toMatch(/<input[^>]*name="from"[^>]*aria-invalid="true"/);
	});

	it("show the form with a sentence if “to” is before “from”", async () => {
		await ask();
		await insertResponses("s", questions, times(2, { answers: { role: "owner" } }));
		const Authorization = `Bearer ${env.NEWSROOM_TOKEN}`;
		const response = await request("/newsroom/surveys/s?from=2024-07-16&to=2024-07-15", {
			headers: { Authorization, Accept: "text/html" },
		});
		expect(response.status).toBe(400);
		const html = await response.text();
		expect(html).toContain("„Bis“ liegt vor „Von“");
		expect(html).toContain('name="from" value="2024-07-16"');
		expect(html).toContain("In dieser Auswahl sind keine Antworten.");
		expect(await page("/newsroom/surveys/s?from=2024-07-16")).toContain("In dieser Auswahl");
		expect(await page("/newsroom/surveys/s?from=2024-07-15")).not.toContain("In dieser Auswahl");
		await ask({ status: "draft" });
		await newsroom("PUT", "surveys/neu", survey({ questions }));
		expect(await page("/newsroom/surveys/neu")).toContain("Noch keine Antworten.");
	});

	it("keep the filter on free texts and single answers, page by page", async () => {
		await ask();
		const of = (word: string, day: string, origin?: string) => ({
			...{ answers: { word, role: "owner", happy: true }, day },
			...(origin && { origin }),
		});
		await insertResponses("s", questions, [
			of("vorher", "2024-07-14", partner),
			of("anderswo", "2024-07-15"),
			...times(201, of("drinnen", "2024-07-15", partner)),
			of("nachher", "2024-07-16", partner),
		]);
		const query = `?from=2024-07-15&to=2024-07-15&origin=${encodeURIComponent(partner)}`;
		const results = await page(`/newsroom/surveys/s${query}`);
		for (const [list, least] of [
			["texts/word", 200],
			["responses", 20],
		] as const) {
			const path = `/newsroom/surveys/s/${list}${query}`;
			expect(results).toContain(`href="${path.replaceAll("&", "&amp;")}"`);
			const first = await page(path);
			expect(first.match(/drinnen/g)).toHaveLength(least);
			expect(first).not.toMatch(/vorher|anderswo|nachher/);
			expect(first).toContain(`href="/newsroom/surveys/s${query.replaceAll("&", "&amp;")}"`);
			const older = /rel="next" href="([^"]+)"/.exec(first)?.[1]?.replaceAll("&amp;", "&") ?? "";
			const second = await page(older);
			expect(second).toContain("drinnen");
			expect(second).not.toMatch(/vorher|anderswo|nachher/);
		}
		const empty = await page("/newsroom/surveys/s/responses?from=2024-08-01");
		expect(empty).toContain("In dieser Auswahl sind keine Antworten.");
		const single = await page(`/newsroom/surveys/s/responses${query}`);
		expect(single).toContain("<dt>Was machen Sie?</dt>");
		expect(single).toContain("Eigentümerin");
	});

	it("show the time of each single submission, and its language", async () => {
		await ask();
		await insertResponses("s", questions, [{ answers: { role: "owner" }, origin: partner }]);
		await env.DB.exec("UPDATE submissions SET language = 'en'");
		const single = await page("/newsroom/surveys/s/responses");
		expect(single).toContain(">15.07.2024, 14:00 Uhr</time>");
		expect(single).toContain(`<span>${partner}</span><span>Englisch</span>`);
	});

	it("show texts escaped, page by page", async () => {
		await ask();
		const answers = { more: "<script>alert(1)</script>\nzweite Zeile" };
		await insertResponses("s", questions, times(201, { answers }));
		const html = await page("/newsroom/surveys/s/texts/more");
		expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;\nzweite Zeile");
		expect(html.match(/<time/g)).toHaveLength(200);
		const older = /rel="next" href="([^"]+)"/.exec(html)?.[1] ?? "";
		expect((await page(older)).match(/<time/g)).toHaveLength(1);
	});

	it.each(["/newsroom/surveys/none", "/newsroom/surveys/none/texts/a", "/newsroom/surveys/S"])(
		"answer 404 for %s",
		async (path) => {
			const Authorization = `Bearer ${env.NEWSROOM_TOKEN}`;
			expect((await request(path, { headers: { Authorization } })).status).toBe(404);
		},
	);
});

describe("the lists of the API", () => {
	const of = (word: string, day: string, origin?: string) => ({
		...{ answers: { word, role: "owner" }, day },
		...(origin && { origin }),
	});
	const list = async (path: string) => (await newsroom("GET", `surveys/s/${path}`)).json();
	const selections = [
		["", ["d", "c", "b", "a"]],
		["?from=2024-07-15", ["d", "c", "b"]],
		["?to=2024-07-15", ["c", "b", "a"]],
		["?from=2024-07-15&to=2024-07-15", ["c", "b"]],
		[`?origin=${encodeURIComponent(partner)}`, ["c", "a"]],
		["?origin=none", ["d", "b"]],
		[`?from=2024-07-15&origin=${encodeURIComponent(partner)}`, ["c"]],
	] as const;

	it.each(selections)("select by %s as the export does: %j", async (query, words) => {
		await ask();
		await insertResponses("s", questions, [
			of("a", "2024-07-14", partner),
			of("b", "2024-07-15"),
			of("c", "2024-07-15", partner),
			of("d", "2024-07-16"),
		]);
		const { responses } = (await list(`responses${query}`)) as {
			responses: { answers: { word: string } }[];
		};
		expect(responses.map(({ answers }) => answers.word)).toEqual(words);
		const { texts } = (await list(`texts/word${query}`)) as { texts: { text: string }[] };
		expect(texts.map(({ text }) => text)).toEqual(words);
		const file = await (await newsroom("GET", `surveys/s/export.ndjson${query}`)).text();
		const lines = file
			.trimEnd()
			.split("\n")
			.map((line) => JSON.parse(line).answers.word);
		expect(lines.toReversed()).toEqual(words);
	});

	it("keep the filter from page to page", async () => {
		await ask();
		await insertResponses("s", questions, [
			...times(3, of("in", "2024-07-15")),
			...times(3, of("out", "2024-07-16")),
		]);
		const first = (await list("responses?to=2024-07-15&limit=2")) as { next: string };
		const rest = await list(first.next.replace("https://news.example/newsroom/api/surveys/s/", ""));
		expect(rest).toMatchObject({ responses: [{ answers: { word: "in" } }] });
		expect(rest).not.toHaveProperty("next");
	});

	it.each(["responses", "texts/word"])("answer 400 to what is no filter (%s)", async (path) => {
		await ask();
		for (const query of ["from=x", "from=2024-07-16&to=2024-07-15", "origin=partner", "day=1"]) {
			expect((await newsroom("GET", `surveys/s/${path}?${query}`)).status).toBe(400);
		}
	});
});
