import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type {
	NewsroomSubmission,
	Receipt,
} from "../../../src/surveys/answers/submission.schema.ts";
import type { Tally } from "../../../src/surveys/questions/tally.schema.ts";
import { survey } from "../../support/fixtures.ts";
import {
	countedChoice,
	type RandomSurvey,
	randomSurvey,
	without,
} from "../../support/random-survey.ts";
import { newsroom, request, tickAt } from "../../support/service.ts";

type Json = Record<string, unknown>;

const RUNS = 12;
/** Milliseconds: each run asks the service some dozen times. */
const PATIENCE = 60_000;
const DAY_MS = 86_400_000;

async function ask({ questions }: RandomSurvey): Promise<string> {
	const slug = `s-${crypto.randomUUID()}`;
	const asked = survey({ questions, call: undefined, announce: false, retention_days: 1 });
	const { status } = await newsroom("PUT", `surveys/${slug}`, asked);
	expect(status).toBe(201);
	return slug;
}

function post(slug: string, fields: Json): Promise<Response> {
	return request(`/api/surveys/${slug}/responses`, {
		method: "POST",
		// Each from an address of its own, so that nobody is taken for a flood.
		headers: { "Content-Type": "application/json", "CF-Connecting-IP": crypto.randomUUID() },
		body: JSON.stringify(fields),
	});
}

async function stored(slug: string): Promise<NewsroomSubmission[]> {
	const listing = await newsroom("GET", `surveys/${slug}/responses?limit=100`);
	const { responses }: { responses: NewsroomSubmission[] } = await listing.json();
	return responses;
}

async function tallies(slug: string): Promise<Map<string, number>> {
	const { results } = await env.DB.prepare(
		`SELECT question, choice, count, total FROM tallies JOIN surveys USING (survey_key)
			WHERE slug = ? AND day = '' AND count > 0`,
	)
		.bind(slug)
		.all<Tally>();
	return new Map(results.map(({ question, choice, count }) => [`${question} ${choice}`, count]));
}

/** Counts answers by the questions' types, independently of the service. */
function recount(questions: Json[], answers: Json[]): Map<string, number> {
	const counts = new Map<string, number>();
	const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
	for (const given of answers) {
		add("_submissions ");
		// Whoever answers any row of a matrix answers it, once.
		const rows = Object.keys(given).filter((key) => key.includes(".") && !key.endsWith(".other"));
		for (const id of new Set(rows.map((key) => key.split(".")[0]))) add(`${id} `);
		for (const [key, value] of Object.entries(given)) {
			const { type } = questions.find(({ id }) => id === key.split(".")[0]) ?? {};
			if (key.endsWith(".other")) continue;
			if (type === "multiple" || type === "ranking") add(`${key} `);
			if (Array.isArray(value)) for (const one of value) add(`${key} ${one}`);
			else add(`${key} ${countedChoice(String(type), value)}`);
		}
	}
	return counts;
}

describe("any survey", { timeout: PATIENCE }, () => {
	it("stores accepted answers as they were given, and counts exactly them", async () => {
		const asked = randomSurvey.chain((survey) =>
			fc.record({ survey: fc.constant(survey), given: fc.array(survey.good, { maxLength: 6 }) }),
		);
		await fc.assert(
			fc.asyncProperty(asked, async ({ survey, given }) => {
				const slug = await ask(survey);
				const receipts: Receipt[] = [];
				for (const fields of given) {
					const response = await post(slug, fields);
					expect(response.status).toBe(201);
					receipts.push(await response.json());
				}
				const expected = given.map((fields) =>
					survey.conditions.reduce(
						(kept, { on, id }) => (fields[on] === true ? kept : without(kept, id)),
						fields,
					),
				);
				const byId = new Map((await stored(slug)).map(({ id, answers }) => [id, answers]));
				expect(receipts.map(({ id }) => byId.get(id))).toEqual(expected);
				expect(await tallies(slug)).toEqual(recount(survey.questions, expected));
				const [first, ...rest] = receipts;
				if (first) await request(`/api/receipts/${first.receipt}`, { method: "DELETE" });
				const left = recount(survey.questions, expected.slice(1));
				expect(await tallies(slug)).toEqual(rest.length === 0 ? new Map() : left);
				await expire();
				expect(await stored(slug)).toEqual([]);
				expect(await tallies(slug)).toEqual(rest.length === 0 ? new Map() : left);
			}),
			{ numRuns: RUNS },
		);
	});

	it("names the field of a refused answer, and stores nothing", async () => {
		const asked = randomSurvey.chain((survey) =>
			fc.record({ survey: fc.constant(survey), wrong: survey.bad }),
		);
		await fc.assert(
			fc.asyncProperty(asked, async ({ survey, wrong }) => {
				const slug = await ask(survey);
				const response = await post(slug, wrong.fields);
				expect(response.status).toBe(422);
				const { errors }: { errors: { field: string }[] } = await response.json();
				expect(errors.map(({ field }) => field)).toEqual([wrong.field]);
				expect(await stored(slug)).toEqual([]);
			}),
			{ numRuns: RUNS * 2 },
		);
	});
});

const expire = () => tickAt(new Date(Date.now() + 2 * DAY_MS));
