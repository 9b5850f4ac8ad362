import { env } from "cloudflare:workers";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { primaryDatabase } from "../../../src/platform/db/connection.ts";
import {
	type AnswerCondition,
	conditionText,
} from "../../../src/surveys/answers/answer-condition.schema.ts";
import {
	type SubmissionFilter,
	toFilterQuery,
} from "../../../src/surveys/answers/submission-filter.schema.ts";
import type { Answers } from "../../../src/surveys/questions/answers.schema.ts";
import { Questions } from "../../../src/surveys/questions/question-list.schema.ts";
import { toTallyEntries } from "../../../src/surveys/questions/tally-entries.ts";
import { countAnswers } from "../../../src/surveys/results/counts/counted-answers.ts";
import type { CrossTable } from "../../../src/surveys/results/cross/cross.schema.ts";
import { toQuestionResults } from "../../../src/surveys/results/question-results.ts";
import type { NewsroomResults } from "../../../src/surveys/results/results.schema.ts";
import { countedBindings, counts } from "../../bench/workers/counted-bindings.ts";
import { everyQuestion, survey } from "../../support/fixtures.ts";
import { insertResponses, times } from "../../support/responses.ts";
import { newsroom, request } from "../../support/service.ts";

/** Rows that D1 counts for a submission: its place in the index, the row, and an entry of each answer. */
const MOST_ROWS = 12;

/** An option whose value looks like entries of other options. */
const TRAP = '"],["role","owner"';
const questions = [
	...everyQuestion,
	{
		...{ id: "odd", type: "single", label: "Seltsames?" },
		options: [TRAP, "a:b", "ä, ö"].map((value) => ({ value, label: value })),
	},
];
const partner = "https://partner.example";
const asked = v.parse(Questions, questions);

interface Given {
	answers: Answers;
	day: string;
	origin?: string;
	language?: string;
}

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const anyAnswers = fc
	.record({
		role: maybe(fc.constantFrom("owner", "tenant", "_other")),
		topics: maybe(fc.subarray(["energy", "people", "law"])),
		happy: maybe(fc.boolean()),
		quality: maybe(fc.integer({ min: 1, max: 5 })),
		recommend: maybe(fc.integer({ min: 0, max: 10 })),
		"near.bus": maybe(fc.integer({ min: 1, max: 5 })),
		"near.shop": maybe(fc.integer({ min: 1, max: 5 })),
		size: maybe(fc.integer({ min: 10, max: 199 })),
		rent: maybe(fc.integer({ min: 0, max: 300_000 }).map((cents) => cents / 100)),
		since: maybe(fc.constantFrom("1999-12-31", "2000-01-01", "2024-02-29")),
		word: maybe(fc.constantFrom("Ruhe", TRAP)),
		agreed: maybe(fc.constant(true)),
		odd: maybe(fc.constantFrom(TRAP, "a:b", "ä, ö")),
	})
	.map((all) => v.parse(v.record(v.string(), v.any()), JSON.parse(JSON.stringify(all))));

const anyGiven: fc.Arbitrary<Given> = fc
	.record({
		answers: anyAnswers,
		day: fc.constantFrom("2024-07-14", "2024-07-15", "2024-07-16"),
		origin: maybe(fc.constant(partner)),
		language: maybe(fc.constantFrom("de", "en")),
	})
	.map(({ origin, language, ...given }) => ({
		...given,
		...(origin !== undefined && { origin }),
		...(language !== undefined && { language }),
	}));

const anyCondition: fc.Arbitrary<AnswerCondition> = fc.oneof(
	...Object.entries({
		role: ["owner", "tenant", "_other"],
		topics: ["energy", "people", "law"],
		happy: ["yes", "no"],
		quality: ["1", "5"],
		recommend: ["0", "1", "10"],
		"near.bus": ["1", "2", "3"],
		size: ["10", "29", "181"],
		rent: ["0", "1", "10", "100", "1000"],
		since: ["1999", "2000", "2024"],
		agreed: ["yes"],
		odd: [TRAP, "a:b", "ä, ö"],
	}).map(([name, values]) =>
		fc.constantFrom(...values).map((value): AnswerCondition => ({ name, value })),
	),
	fc
		.record({
			name: fc.constantFrom("role", "near", "near.shop", "word", "rent", "topics"),
			answered: fc.boolean(),
		})
		.map((condition): AnswerCondition => condition),
);

/** Says if answers meet a condition, by looking at the answers themselves. */
function meets(answers: Answers, condition: AnswerCondition): boolean {
	const { name } = condition;
	if (!("value" in condition)) {
		const names = name === "near" ? ["near.bus", "near.shop"] : [name];
		return names.some((one) => answers[one] !== undefined) === condition.answered;
	}
	const { value } = condition;
	const answer = answers[name];
	if (answer === undefined) return false;
	if (Array.isArray(answer)) return answer.includes(value);
	if (typeof answer === "boolean") return value === (answer ? "yes" : "no");
	if (name === "since") return String(answer).startsWith(value);
	const from = Number(value);
	if (name === "size") return Number(answer) >= from && Number(answer) < from + 19;
	if (name === "rent") return rentClass(Number(answer)) === from;
	return String(answer) === value;
}

/** The first number of the order of magnitude, in cents. */
function rentClass(rent: number): number {
	const cents = Math.round(rent * 100);
	return cents === 0 ? 0 : 10 ** (String(cents).length - 1) / 100;
}

function isSelected({ answers, day, ...given }: Given, filter: SubmissionFilter): boolean {
	const { from = day, to = day, origin, language, answer = [] } = filter;
	const byName = [...Map.groupBy(answer, ({ name }) => name).values()];
	return (
		from <= day &&
		day <= to &&
		(origin === undefined || (given.origin ?? null) === origin) &&
		(language === undefined || (given.language ?? null) === language) &&
		byName.every((any) => any.some((condition) => meets(answers, condition)))
	);
}

const anyFilter: fc.Arbitrary<SubmissionFilter> = fc
	.record({
		from: maybe(fc.constantFrom("2024-07-14", "2024-07-15")),
		to: maybe(fc.constantFrom("2024-07-15", "2024-07-16")),
		origin: maybe(fc.constantFrom(partner, null)),
		language: maybe(fc.constantFrom("de", "en", null)),
		answer: maybe(fc.array(anyCondition, { minLength: 1, maxLength: 4 })),
	})
	.map((filter) =>
		Object.fromEntries(Object.entries(filter).filter(([, one]) => one !== undefined)),
	);

const headers = { Authorization: `Bearer ${env.NEWSROOM_TOKEN}` };

async function text(path: string): Promise<string> {
	return new TextDecoder().decode(await (await newsroom("GET", path)).arrayBuffer());
}

async function json<Body>(path: string, status = 200): Promise<Body> {
	const response = await newsroom("GET", path);
	expect(response.status).toBe(status);
	return response.json();
}

/** The tallies of submissions, counted one by one. */
function talliesOf(given: Given[]) {
	const sums = new Map<string, { count: number; total: number }>();
	for (const [question, choice, amount = 0] of given.flatMap(({ answers }) =>
		toTallyEntries(asked, answers),
	)) {
		const key = JSON.stringify([question, choice]);
		const { count, total } = sums.get(key) ?? { count: 0, total: 0 };
		sums.set(key, { count: count + 1, total: total + amount });
	}
	return [...sums].map(([key, sum]) => {
		const [question = "", choice = ""]: string[] = JSON.parse(key);
		return { question, choice, ...sum };
	});
}

describe("a filter by answers", () => {
	it("selects what counting one by one selects, in results, lists, texts and exports", async () => {
		await newsroom("PUT", "surveys/s", survey({ questions }));
		const given = fc.sample(anyGiven, { numRuns: 220, seed: 18 });
		await insertResponses("s", questions, given);
		const filters = fc.sample(anyFilter, { numRuns: 14, seed: 7 });
		expect(filters.some(({ answer = [] }) => answer.length > 1)).toBe(true);
		let found = 0;
		for (const filter of filters) {
			const query = toFilterQuery(filter);
			const selected = given.filter((one) => isSelected(one, filter));
			found += selected.length;
			const results = await json<NewsroomResults>(`surveys/s/results${query}`);
			expect({ query, responses: results.responses }).toEqual({
				query,
				responses: selected.length,
			});
			expect(results.questions).toEqual(
				JSON.parse(JSON.stringify(toQuestionResults(asked, talliesOf(selected)))),
			);
			expect(results.days.reduce((sum, { count }) => sum + count, 0)).toBe(selected.length);
			expect(results).not.toHaveProperty("erased");

			const more = query === "" ? "?limit=100" : `${query}&limit=100`;
			const { responses } = await json<{ responses: { answers: Answers }[] }>(
				`surveys/s/responses${more}`,
			);
			expect(responses).toHaveLength(Math.min(100, selected.length));
			const { texts } = await json<{ texts: unknown[] }>(`surveys/s/texts/word${query}`);
			const newest = selected.toSorted(byTime(given)).slice(0, 200);
			expect(texts).toHaveLength(newest.filter(({ answers }) => answers.word).length);
			const lines = await text(`surveys/s/export.ndjson${query}`);
			expect(lines.split("\n")).toHaveLength(selected.length + 1);
			const table = await text(`surveys/s/export.csv${query}`);
			expect(table.trimEnd().split("\r\n")).toHaveLength(selected.length + 1);
		}
		expect(found).toBeGreaterThan(50);
	});

	it("counts the same on pages of any size", async () => {
		await newsroom("PUT", "surveys/s", survey({ questions }));
		const given = fc.sample(anyGiven, { numRuns: 40, seed: 3 });
		await insertResponses("s", questions, given);
		const db = primaryDatabase(env.DB);
		const filter = { answer: [{ name: "role", answered: true }] };
		const whole = await countAnswers(db, 1, filter);
		expect(whole.others).toBeGreaterThan(0);
		for (const rows of [2, 7, 40]) {
			const paged = await countAnswers(db, 1, filter, rows);
			expect({ ...paged, tallies: sorted(paged.tallies), days: sorted(paged.days) }).toEqual({
				...whole,
				tallies: sorted(whole.tallies),
				days: sorted(whole.days),
			});
		}
	});

	it("reads each submission and its place in the index once, and whatever else costs the same", async () => {
		const rowsRead = async (slug: string, count: number) => {
			await newsroom("PUT", `surveys/${slug}`, survey({ questions }));
			await insertResponses(
				slug,
				questions,
				times(count, { answers: { role: "owner", size: 20 } }),
			);
			const of = async (path: string) => {
				const before = counts.rowsRead;
				await newsroom("GET", `surveys/${slug}/${path}`, undefined, {}, countedBindings(env));
				return counts.rowsRead - before;
			};
			return [await of("results?answer=role:owner"), await of("cross?rows=role&columns=size")];
		};
		const few = await rowsRead("few", 100);
		const many = await rowsRead("many", 1100);
		for (const [index, rows] of many.entries()) {
			const more = (rows - (few[index] ?? 0)) / 1000;
			expect(more).toBeGreaterThanOrEqual(2);
			expect(more).toBeLessThan(MOST_ROWS);
		}
	});

	it("says how many submissions are erased, which it cannot count", async () => {
		await newsroom("PUT", "surveys/s", survey({ questions }));
		const day = "2024-07-15";
		await insertResponses("s", questions, [
			{ answers: { role: "owner" }, day },
			{ answers: { role: "tenant" }, day, origin: partner },
			{ answers: { role: "owner" }, day, origin: partner },
		]);
		await env.DB.prepare(
			`UPDATE submissions SET erased = 'expired', answers = '{}', tally_entries = '[]', origin = NULL
				WHERE submission_key = 1`,
		).run();
		const of = async (query: string) => {
			const { responses, erased } = await json<NewsroomResults>(`surveys/s/results${query}`);
			return [responses, erased];
		};
		expect(await of("")).toEqual([3, undefined]);
		expect(await of("?answer=role:owner")).toEqual([1, 1]);
		expect(await of("?answer=role:tenant&from=2024-07-15")).toEqual([1, 1]);
		expect(await of(`?answer=role:owner&origin=${partner}`)).toEqual([1, undefined]);
		expect(await of("?answer=role:owner&from=2024-07-16")).toEqual([0, undefined]);
	});

	it("refuses what means nothing in the survey, and the page says it at the form", async () => {
		await newsroom("PUT", "surveys/s", survey({ questions }));
		const wrong = {
			"nothing:yes": "“nothing” is no question of this survey",
			"about:yes": "“about” is no question of this survey",
			"role:landlord": "“landlord” is no answer to “role”",
			"near:1": "“1” is no answer to “near”",
			"near.bus:6": "“6” is no answer to “near.bus”",
			"near.park:1": "“near.park” is no question of this survey",
			"size:11": "“11” is no answer to “size”",
			"size:NaN": "“NaN” is no answer to “size”",
			"since:2024-07": "“2024-07” is no answer to “since”",
			"word:Ruhe": "“Ruhe” is no answer to “word”",
			"": "must be “question:answer”, “question” or “!question”",
			"!role:owner": "must be “question:answer”, “question” or “!question”",
		};
		for (const [typed, detail] of Object.entries(wrong)) {
			const query = `?answer=${encodeURIComponent(typed)}`;
			const { errors } = await json<{ errors: unknown }>(`surveys/s/results${query}`, 400);
			expect(errors).toEqual([{ field: "answer", detail }]);
			if (typed === "") continue;
			const page = await request(`/newsroom/surveys/s${query}`, { headers });
			expect([typed, page.status]).toEqual([typed, 400]);
			expect(await page.text()).toContain("answer-error");
		}
		const query = "?answer=role%3Alandlord";
		for (const path of ["responses", "texts/word", "export.csv", "export.ndjson", "export.xlsx"])
			await json(`surveys/s/${path}${query}`, 400);
		for (const list of ["responses", "texts/word"]) {
			const led = await request(`/newsroom/surveys/s/${list}${query}`, { headers });
			expect([led.status, led.headers.get("Location")]).toEqual([
				303,
				`/newsroom/surveys/s${query}`,
			]);
		}
	});

	it("looks through 100,000 submissions at most, and asks for a shorter period", async () => {
		await newsroom("PUT", "surveys/s", survey({ questions }));
		await env.DB.prepare(`INSERT INTO submissions (survey_key, id, submitted_at, day, answers, tally_entries)
			WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
			SELECT 1, 'id' || i, unixepoch('2024-07-01') * 1000 + i, '2024-07-01', '{}', '[]' FROM n`).run();
		await env.DB.prepare(
			`INSERT INTO tallies VALUES (1, '', '', '_submissions', '', 100001, 0)`,
		).run();
		for (const query of [
			"?answer=role:owner",
			"?language=de",
			"?answer=role:owner&to=2024-07-01",
		]) {
			const { detail } = await json<{ detail: string }>(`surveys/s/results${query}`, 400);
			expect(detail).toContain("shorter period");
			const page = await request(`/newsroom/surveys/s${query}`, { headers });
			expect([page.status, (await page.text()).includes("width-error")]).toEqual([400, true]);
		}
		await json("surveys/s/results?answer=role:owner&from=2024-07-03");
		await json("surveys/s/results?to=2024-07-01");
	});

	it("is said in words, part by part, and under each chart", async () => {
		const asked = [
			...questions,
			{
				...{ id: "why", type: "yes_no", label: "Suchen Sie?" },
				show_if: { question: "role", equals: "tenant" },
			},
		];
		await newsroom("PUT", "surveys/s", survey({ questions: asked }));
		await insertResponses("s", asked, [
			{ answers: { role: "tenant", why: true, topics: ["law"], size: 40 }, language: "de" },
			{ answers: { role: "owner", size: 180 }, language: "de" },
		]);
		const query =
			"?from=2024-07-01&language=de&answer=role%3Atenant&answer=role%3Aowner&answer=size%3A29&answer=%21agreed";
		const page = await request(`/newsroom/surveys/s${query}`, { headers });
		const html = await page.text();
		expect(page.status).toBe(200);
		for (const [text, without] of [
			["ab 01.07.2024", query.replace("from=2024-07-01&", "")],
			["Sprache: Deutsch", query.replace("language=de&", "")],
			[
				"Was machen Sie? Mieter oder Eigentümerin",
				query.replace("answer=role%3Atenant&answer=role%3Aowner&", ""),
			],
			["Wie groß? 29 – 47 m²", query.replace("&answer=size%3A29", "")],
			["Ich stimme zu. hat nicht geantwortet", query.replace("&answer=%21agreed", "")],
		]) {
			const href = `/newsroom/surveys/s${without}`.replaceAll("&", "&amp;");
			expect(html).toContain(`<li><a href="${href}">${text} <`);
		}
		expect(html).toContain('name="answer" value="role:tenant" checked=""');
		const methods = [...html.matchAll(/<p class="fine method">([^<]*)<\/p>/g)].map(
			([, text]) => text,
		);
		expect(methods[0]).toBe(
			"n = 1 von 1, die teilgenommen haben. Gefragt wurden alle. Antworten vom 15.07.2024. Auswahl: ab 01.07.2024; Sprache: Deutsch; Was machen Sie? Mieter oder Eigentümerin; Wie groß? 29 – 47 m²; Ich stimme zu. hat nicht geantwortet. Anteile an allen, die diese Frage beantwortet haben. Offene Umfrage: Wer wollte, hat mitgemacht. Sie ist nicht repräsentativ.",
		);
		expect(methods.at(-1)).toContain("Gefragt wurde nur bei „Was machen Sie?“: Mieter.");
		expect(methods[1]).toContain("Mehrere Antworten waren möglich;");
		for (const link of ["export.csv", "export.xlsx", "responses"])
			expect(html).toContain(`s/${link}${query.replaceAll("&", "&amp;")}`);
	});

	it("writes in addresses what it reads there", async () => {
		const conditions: AnswerCondition[] = [
			{ name: "odd", value: TRAP },
			{ name: "near.bus", value: "3" },
			{ name: "role", answered: false },
		];
		expect(conditions.map(conditionText)).toEqual([`odd:${TRAP}`, "near.bus:3", "!role"]);
		expect(toFilterQuery({ language: null, answer: conditions })).toBe(
			"?language=none&answer=odd%3A%22%5D%2C%5B%22role%22%2C%22owner%22&answer=near.bus%3A3&answer=%21role",
		);
	});
});

describe("a cross table", () => {
	const names = ["role", "topics", "happy", "quality", "near.bus", "size", "since", "odd"];

	it("counts what counting one by one counts, and its sums fit", async () => {
		await newsroom("PUT", "surveys/s", survey({ questions }));
		const given = fc.sample(anyGiven, { numRuns: 150, seed: 4 });
		await insertResponses("s", questions, given);
		const pairs = fc.sample(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)), {
			numRuns: 14,
			seed: 2,
		});
		const filters = [{}, { answer: [{ name: "happy", value: "yes" }] }, { language: "de" }];
		let found = 0;
		for (const [index, [rows, columns]] of pairs.entries()) {
			if (rows === columns) continue;
			const filter: SubmissionFilter = filters[index % filters.length] ?? {};
			const query = toFilterQuery(filter, [
				["rows", rows],
				["columns", columns],
			]);
			const table = await json<CrossTable>(`surveys/s/cross${query}`);
			const selected = given.filter((one) => isSelected(one, filter));
			const both = selected.filter(({ answers }) =>
				[rows, columns].every((name) => meets(answers, { name, answered: true })),
			);
			expect([query, table.responses, table.answered]).toEqual([
				query,
				selected.length,
				both.length,
			]);
			const chose = (row: string, column: string) =>
				both.filter(
					({ answers }) =>
						meets(answers, { name: rows, value: row }) &&
						meets(answers, { name: columns, value: column }),
				).length;
			for (const [y, { value, total }] of table.rows.choices.entries()) {
				const cells = table.cells[y] ?? [];
				expect(cells.map(({ count }) => count)).toEqual(
					table.columns.choices.map((column) => chose(value, column.value)),
				);
				const sum = cells.reduce((all, { count }) => all + count, 0);
				found += sum;
				if (columns === "topics") expect(sum).toBeGreaterThanOrEqual(0);
				else expect(sum).toBe(total);
				for (const { count, row_share } of cells)
					expect(row_share).toBe(total === 0 ? 0 : Math.round((count / total) * 10_000) / 10_000);
			}
			const totals = table.rows.choices.reduce((sum, { total }) => sum + total, 0);
			if (rows !== "topics") expect(totals).toBe(both.length);
			const file = await text(`surveys/s/cross.csv${query}`);
			expect(file.trimEnd().split("\r\n")).toHaveLength(
				1 + table.rows.choices.length * table.columns.choices.length,
			);
		}
		expect(found).toBeGreaterThan(300);
	});

	it("is a page with a chart, and says what it needs", async () => {
		await newsroom("PUT", "surveys/s", survey({ questions }));
		const open = async (query: string) => {
			const response = await request(`/newsroom/surveys/s/cross${query}`, { headers });
			return { status: response.status, html: await response.text() };
		};
		const [rows, columns] = ["rows=role", "columns=happy"];
		expect((await open(`?${rows}&${columns}`)).html).toContain("hat niemand beide Fragen");
		await insertResponses("s", questions, [
			{ answers: { role: "tenant", happy: true, quality: 4 } },
			{ answers: { role: "tenant", happy: false } },
			{ answers: { role: "owner", happy: true } },
			{ answers: { role: "owner" } },
		]);
		const first = await open("");
		expect([first.status, first.html.includes("cross-table")]).toEqual([200, false]);
		expect(first.html).toContain('<option value="near.bus" lang="de">Wie gut ist … – bus</option>');
		expect(first.html).not.toContain('<option value="word"');
		const shown = await open(`?${rows}&${columns}&answer=%21word`);
		expect(shown.status).toBe(200);
		expect(shown.html).toContain("<strong>1</strong>");
		expect(shown.html).toContain('50\u00a0% <span class="hidden">der Zeile</span>');
		expect(shown.html).toContain("n = 3 von 4, die teilgenommen haben");
		expect(shown.html).toContain('<title id="cross-1">Ja: 50\u00a0%, Nein: 50\u00a0%</title>');
		expect(shown.html).toContain(
			"cross.csv?rows=role&amp;columns=happy&amp;format=excel&amp;answer=%21word",
		);
		expect(shown.html).toContain('href="/newsroom/surveys/s/cross?rows=role&amp;columns=happy"');
		for (const query of [
			`?${rows}&columns=role`,
			`?${rows}&columns=word`,
			"?rows=near&columns=role",
		]) {
			const wrong = await open(query);
			expect([query, wrong.status]).toEqual([query, 400]);
			expect(wrong.html).toContain('role="alert">Bitte wählen Sie zwei verschiedene Fragen');
			await json(`surveys/s/cross${query}`, 400);
		}
		expect((await open(`?${rows}&${columns}&answer=nothing`)).html).toContain("answer-error");
		expect((await open(`?${rows}&${columns}&from=2024-07-16&to=2024-07-15`)).status).toBe(400);
	});
});

const sorted = <One>(list: One[]) => list.map((one) => JSON.stringify(one)).sort();

/** Sorts as the lists do: the newest first, which came last of those of one day. */
const byTime = (given: Given[]) => (one: Given, other: Given) =>
	one.day === other.day ? given.indexOf(other) - given.indexOf(one) : one.day < other.day ? 1 : -1;
