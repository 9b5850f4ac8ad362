import { env } from "cloudflare:workers";
import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { siteOf } from "../../../src/platform/env.ts";
import { Questions } from "../../../src/surveys/questions/question-list.schema.ts";
import { behaviourOf } from "../../../src/surveys/questions/question-types.ts";
import { toTallyEntries } from "../../../src/surveys/questions/tally-entries.ts";
import { toQuestionResults } from "../../../src/surveys/results/question-results.ts";
import { ResultsList } from "../../../src/surveys/results/results-list.tsx";
import { SurveyForm } from "../../../src/surveys/survey/form/survey-form.tsx";
import { toSurvey } from "../../../src/surveys/survey/survey.json.ts";
import { surveyRow } from "../../support/survey-row.ts";

const RUNS = 300;

/** Ids that are made of each other and of the words that pages add to ids. */
const word = fc.constantFrom("a", "b", "row", "title", "heading", "0");
const clashingId = fc
	.tuple(fc.constantFrom("a", "b", "row"), fc.array(word, { maxLength: 1 }))
	.map(([first, more]) => [first, ...more].join("-"));
const ids = fc.uniqueArray(clashingId, { minLength: 1, maxLength: 6 });
const options = ["x", "y"].map((value) => ({ value, label: value }));

const shapes = fc.oneof(
	ids.map((rows) => ({ type: "matrix", rows: rows.map((id) => ({ id, label: id })) })),
	fc.constantFrom(
		{ type: "nps" },
		{ type: "single", options, other: "z" },
		{ type: "number" },
		{ type: "date" },
		{ type: "ranking", options },
		{ type: "consent" },
		{ type: "section" },
	),
);
const survey = ids.chain((names) =>
	fc.tuple(...names.map((id) => shapes.map((shape) => ({ id, label: id, ...shape })))),
);

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? "");

describe("the ids of a page", () => {
	it("are unique, in the results and in the form, whatever questions and rows are called", () => {
		let seen = 0;
		fc.assert(
			fc.property(survey, (asked) => {
				const first = { id: "first", type: "yes_no", label: "?" };
				const questions = v.parse(Questions, [first, ...asked]);
				const answers = Object.assign(
					{},
					...questions.map((question) =>
						question.type === "section" ? {} : behaviourOf(question).example(),
					),
				);
				const tallies = toTallyEntries(questions, answers).map(([question, choice, total = 0]) => {
					return { question, choice, total, count: 1 };
				});
				const results = toQuestionResults(questions, tallies);
				const shown = { questions, results, language: "de", lang: "de", say: String };
				const page = String(<ResultsList {...shown} />);
				const form = String(
					<SurveyForm
						survey={toSurvey(siteOf(env), surveyRow({ definition: { questions } }))}
						language="de"
						errors={[]}
					/>,
				);
				for (const html of [page, form]) {
					const found = idsIn(html);
					expect(new Set(found).size, found.join(" ")).toBe(found.length);
					seen += found.length;
				}
			}),
			{ numRuns: RUNS },
		);
		expect(seen).toBeGreaterThan(RUNS);
	});

	it("in the results are those that labels name", () => {
		const questions = v.parse(Questions, [
			{ id: "a", label: "?", type: "matrix", rows: [{ id: "b", label: "b" }] },
			{ id: "a-b", label: "?", type: "nps" },
		]);
		const tallies = toTallyEntries(questions, { "a.b": 3, "a-b": 9 }).map(([question, choice]) => {
			return { question, choice, total: 3, count: 1 };
		});
		const results = toQuestionResults(questions, tallies);
		const shown = { questions, results, language: "de", lang: "de", say: String };
		const html = String(<ResultsList {...shown} />);
		const labels = [...html.matchAll(/aria-labelledby="([^"]*)"/g)].map(([, id]) => id);
		expect(labels.length).toBeGreaterThan(5);
		for (const label of labels) expect(idsIn(html)).toContain(label);
	});
});
