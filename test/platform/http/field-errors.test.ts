import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { ArticleInput } from "../../../src/articles/article/article.schema.ts";
import {
	bodyErrors,
	formErrors,
	parameterErrors,
} from "../../../src/platform/http/field-errors.ts";
import type { AnySchema } from "../../../src/platform/http/request-schema.ts";
import { listOf } from "../../../src/platform/schema/query-value.schema.ts";
import { TextsQuery } from "../../../src/surveys/results/results-query.schema.ts";
import { SurveyInput } from "../../../src/surveys/survey/survey.schema.ts";
import { LanguageQuery } from "../../../src/surveys/survey/survey-query.schema.ts";

function errorsOf(schema: AnySchema, body: unknown) {
	return bodyErrors(schema, v.safeParse(schema, body).issues ?? []);
}
const sentences = (schema: AnySchema, body: unknown) =>
	Object.fromEntries(errorsOf(schema, body).map(({ pointer, detail }) => [pointer, detail]));

const single = { id: "role", type: "single", label: "Role", options: [{ value: "a", label: "A" }] };

describe("bodyErrors", () => {
	it("names every fault of an article, and every unknown name with the nearest one", () => {
		const body = { tittle: "Hafen", boddy: {}, image: { urll: "x", alt: 5, width: 1.5 }, xyz: 1 };
		const errors = sentences(ArticleInput, body);
		expect(errors).toMatchObject({
			"#/title": "is missing",
			"#/body": "is missing",
			"#/tittle": "“tittle” is not known here: did you mean “title”?",
			"#/boddy": "“boddy” is not known here: did you mean “body”?",
			"#/image/alt": "must be a text",
			"#/image/width": "must be a whole number",
			"#/image/urll": "“urll” is not known here: did you mean “url”?",
		});
		expect(errors["#/xyz"]).toMatch(/^“xyz” is not known here: there are id, title, summary, /);
	});

	it("looks into questions of every type, and into what is in them", () => {
		const questions = [
			{ ...single, requierd: true, options: [{ valeu: "a", label: "A" }] },
			{ id: "b", type: "singel", label: "B" },
			{ id: "c", type: "rating", label: "C", step: "x", show_if: { question: "role", eqals: 1 } },
		];
		const errors = sentences(SurveyInput, { title: 5, status: "opn", questions });
		expect(errors).toMatchObject({
			"#/questions/0/requierd": "“requierd” is not known here: did you mean “required”?",
			"#/questions/0/options/0/valeu": "“valeu” is not known here: did you mean “value”?",
			"#/questions/1/type": "“singel” is not known here: did you mean “single”?",
			"#/status": "must be “draft”, “open” or “closed”",
		});
	});

	it("escapes “~” and “/” in names, so that the pointer leads to them (RFC 6901 §3)", () => {
		const names = ["a/b", "a~b", "a~1b", "~/"];
		const errors = errorsOf(ArticleInput, Object.fromEntries(names.map((name) => [name, 1])));
		expect(errors.map(({ pointer }) => pointer)).toEqual(
			expect.arrayContaining(["#/a~1b", "#/a~0b", "#/a~01b", "#/~0~1"]),
		);
	});

	it.each([5, "text", null])("says that %j must be an object", (body) => {
		const [error] = errorsOf(ArticleInput, body);
		expect(error).toEqual({ pointer: "#", detail: "must be an object" });
	});

	it("never speaks as the validator does", () => {
		const bodies = [
			{},
			{ title: 1, summary: [], body: { html: 1 }, authors: 5, topics: [5], image: [], id: 5 },
			{ title: "a".repeat(301), authors: Array(30).fill("A"), status: 5, published_at: 5 },
			{ title: {}, questions: [5, {}, { type: "number", id: "n", min: "x" }], quota: "5" },
			{ title: { de: 5 }, questions: {}, announce: "yes", results: "all", webhook: { send: 1 } },
			{ title: "T", questions: [{ ...single, options: [], show_if: [] }], redirect_origins: "x" },
		];
		const details = bodies.flatMap((body) =>
			[ArticleInput, SurveyInput].flatMap((schema) => errorsOf(schema, body)),
		);
		expect(details.length).toBeGreaterThan(40);
		const wordings = details.filter(({ detail }) =>
			/Invalid|Expected|received|undefined/.test(detail),
		);
		expect(wordings).toEqual([]);
	});

	it("names twenty faults at most, and repeats no long name", () => {
		const names = Array.from({ length: 500 }, (_, index) => [`${"x".repeat(100)}${index}`, 1]);
		const errors = errorsOf(ArticleInput, Object.fromEntries(names));
		expect(errors).toHaveLength(21);
		expect(errors.at(-1)).toEqual({ pointer: "#", detail: "and 482 more faults" });
		expect(JSON.stringify(errors).length).toBeLessThan(8000);
	});
});

describe("formErrors and parameterErrors", () => {
	const schema = v.strictObject({ limit: v.string(), _submission: v.string() });
	const issues = v.safeParse(schema, { lmit: 1, _submision: "x" }).issues ?? [];

	it("name fields as they were sent, with the nearest known name", () => {
		for (const errors of [formErrors(schema, issues), parameterErrors(schema, issues)]) {
			expect(errors).toEqual([
				{ field: "limit", detail: "is missing" },
				{ field: "_submission", detail: "is missing" },
				{ field: "lmit", detail: "“lmit” is not known here: did you mean “limit”?" },
				{
					field: "_submision",
					detail: "“_submision” is not known here: did you mean “_submission”?",
				},
			]);
		}
	});

	it("say that a parameter of one value was given twice, whatever the value must be", () => {
		const schema = v.strictObject({
			...LanguageQuery.entries,
			...TextsQuery.pipe[0].entries,
			caught: v.optional(v.literal("true")),
			topic: listOf(v.string(), 2),
		});
		const twice = ["1", "1"];
		const query = { lang: twice, from: twice, origin: twice, cursor: twice, caught: twice };
		const all = { ...query, topic: ["a", "b", "c"], lnag: twice };
		const errors = parameterErrors(schema, v.safeParse(schema, all).issues ?? []);
		expect(errors).toEqual([
			...Object.keys(query).map((field) => ({ field, detail: "must be given once" })),
			{ field: "topic", detail: "takes at most 2 values" },
			{ field: "lnag", detail: "“lnag” is not known here: did you mean “lang”?" },
		]);
	});
});
