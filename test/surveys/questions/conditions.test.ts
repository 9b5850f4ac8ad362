import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { Condition } from "../../../src/surveys/questions/condition.schema.ts";
import { conditionsStylesheet } from "../../../src/surveys/questions/conditions.css.ts";
import type { Question } from "../../../src/surveys/questions/question.schema.ts";
import { Questions } from "../../../src/surveys/questions/question-list.schema.ts";
import { readAnswers } from "../../../src/surveys/questions/read-answers.ts";

const options = ["a", "b"].map((value) => ({ value, label: value }));
const base = [
	{ id: "one", type: "single", label: "?", options, other: "?" },
	{ id: "many", type: "multiple", label: "?", options },
	{ id: "nps", type: "nps", label: "?" },
	{ id: "yes", type: "yes_no", label: "?" },
	{ id: "words", type: "text", label: "?" },
	{ id: "amount", type: "number", label: "?" },
	{ id: "day", type: "date", label: "?" },
];
const asking = (show_if: unknown, more: Record<string, unknown> = {}) => [
	...base,
	{ id: "why", type: "text", label: "?", show_if, ...more },
];

function read(questions: unknown[], fields: Record<string, unknown>) {
	return readAnswers(v.parse(Questions, questions), new Map(Object.entries(fields)), "de");
}

describe("a condition", () => {
	it.each<[unknown, Record<string, unknown>, boolean]>([
		[{ question: "one", equals: "a" }, { one: "a" }, true],
		[{ question: "one", equals: "a" }, { one: "b" }, false],
		[{ question: "one", equals: "a" }, {}, false],
		[{ question: "one", equals: "_other" }, { "one.other": "x" }, true],
		[{ question: "one", one_of: ["a", "b"] }, { one: "b" }, true],
		[{ question: "many", equals: "a" }, { many: ["a", "b"] }, true],
		[{ question: "many", one_of: ["a"] }, { many: ["b"] }, false],
		[{ question: "nps", at_least: 9 }, { nps: 9 }, true],
		[{ question: "nps", at_least: 9 }, { nps: 8 }, false],
		[{ question: "yes", equals: false }, { yes: "no" }, true],
		[{ question: "yes", equals: false }, {}, false],
		[{ question: "words", answered: true }, { words: "x" }, true],
		// A form without script cannot tell a space from a word: it shows the question, so it counts.
		[{ question: "words", answered: true }, { words: " " }, true],
		[{ question: "one", answered: false }, { "one.other": "x" }, false],
		[{ question: "yes", answered: false }, { yes: false }, false],
		[{ question: "words", answered: false }, {}, true],
		[
			[
				{ question: "yes", equals: true },
				{ question: "nps", at_least: 1 },
			],
			{ yes: true },
			false,
		],
		[
			[
				{ question: "yes", equals: true },
				{ question: "nps", at_least: 1 },
			],
			{ yes: true, nps: 1 },
			true,
		],
	])("%j with the answers %j: asked is %s", (show_if, fields, isAsked) => {
		const reading = read(asking(show_if), { ...fields, why: "Darum" });
		expect("answers" in reading && "why" in reading.answers).toBe(isAsked);
	});

	it("makes a required question required only if it holds", () => {
		const questions = asking({ question: "one", equals: "a" }, { required: true });
		expect(read(questions, { one: "a" })).toMatchObject({ errors: [{ field: "why" }] });
		expect(read(questions, { one: "b" })).toEqual({ answers: { one: "b" } });
	});

	it("of a section applies to its questions, and to questions that depend on these", () => {
		const questions = [
			...base,
			{ id: "part", type: "section", label: "Teil 2", show_if: { question: "yes", equals: true } },
			{ id: "inner", type: "yes_no", label: "?", required: true },
			{ id: "end", type: "section", label: "Teil 3" },
			{ id: "last", type: "text", label: "?", show_if: { question: "inner", equals: true } },
		];
		const fields = { inner: "yes", last: "x" };
		expect(read(questions, { yes: "no", ...fields })).toEqual({ answers: { yes: false } });
		expect(read(questions, { yes: "yes", ...fields })).toEqual({
			answers: { yes: true, inner: true, last: "x" },
		});
	});
});

describe("a survey is rejected", () => {
	it.each<[string, unknown]>([
		["if a condition names a later question", { question: "why", answered: true }],
		["if a condition names no question", { question: "none", answered: true }],
		["if a condition names an unknown option", { question: "one", equals: "c" }],
		["if a condition compares a text with a number", { question: "words", at_least: 1 }],
		["if a condition compares a text", { question: "words", equals: "x" }],
		["if a condition has no comparison", { question: "one" }],
		["if a condition compares a number that is typed", { question: "amount", at_least: 3 }],
		["if a condition asks for more than a scale has", { question: "nps", at_least: 11 }],
		["if a condition asks whether a date is there", { question: "day", answered: true }],
	])("%s", (_, show_if) => {
		const result = v.safeParse(Questions, asking(show_if));
		expect(result.issues?.map((issue) => v.getDotPath(issue))).toEqual(["7.show_if"]);
	});

	it("if its conditions lead to one another along too many ways, at once", () => {
		const chain = (length: number) =>
			Array.from({ length }, (_, index) => ({
				...{ id: `q${index}`, type: "text", label: "?" },
				...(index > 1 && {
					show_if: [index - 1, index - 2].map((on) => ({ question: `q${on}`, answered: false })),
				}),
			}));
		expect(v.safeParse(Questions, chain(15)).success).toBe(true);
		const { issues } = v.safeParse(Questions, chain(100));
		expect(issues?.map(({ message }) => message)).toEqual([
			expect.stringMatching(/^have conditions on conditions/),
		]);
	});

	it("does not list the steps of a scale that is far too long", () => {
		const question = { id: "rate", type: "rating", label: "?", max: 1_673_093_604 };
		const condition = { question: "rate", equals: 507 };
		const result = v.safeParse(Questions, [
			question,
			{ id: "why", type: "text", label: "?", show_if: condition },
		]);
		const paths = result.issues?.map((issue) => v.getDotPath(issue));
		expect(paths).toEqual(["0.max", "1.show_if"]);
	});
});

describe("the stylesheet of conditions", () => {
	const hidden = '[id="at-why"] { display: none; }';
	const rows = ["x", "y"].map((id) => ({ id, label: id }));
	it.each<[string, object, string]>([
		["single", { options }, '.survey:not(:has([name="q"]:checked:not([value=""])))'],
		[
			"ranking",
			{ options },
			`.survey:not(:has(${["q.a", "q.b", "q"].map((name) => `[name="${name}"] option:checked:not([value=""])`).join(", ")}))`,
		],
		[
			"matrix",
			{ rows },
			'.survey:not(:has([name="q.x"]:checked:not([value=""]), [name="q.y"]:checked:not([value=""])))',
		],
	])("hides a question until one of the type %s is answered", (type, more, selector) => {
		expect(stylesheet(type, more, { answered: true })).toBe(`${selector} ${hidden}`);
	});

	it("compares steps, booleans and own words", () => {
		expect(stylesheet("nps", {}, { at_least: 9 })).toBe(
			`.survey:not(:has([name="q"][value="9"]:checked, [name="q"][value="10"]:checked)) ${hidden}`,
		);
		expect(stylesheet("yes_no", {}, { equals: false })).toBe(
			`.survey:not(:has([name="q"][value="no"]:checked)) ${hidden}`,
		);
		expect(stylesheet("single", { options, other: "?" }, { equals: "_other" })).toBe(
			`.survey:not(:has([name="q"][value="_other"]:checked, [name="q.other"]:not(:placeholder-shown))) ${hidden}`,
		);
	});

	it("follows a condition to the question it asks about, and to that question's section", () => {
		const style = conditionsStylesheet(
			v.parse(Questions, [
				...base,
				{ id: "part", type: "section", label: "?", show_if: { question: "yes", equals: true } },
				{ id: "inner", type: "text", label: "?" },
				{ id: "end", type: "section", label: "?" },
				{ id: "if", type: "text", label: "?", show_if: { question: "inner", answered: true } },
				{ id: "else", type: "text", label: "?", show_if: { question: "inner", answered: false } },
			]),
		);
		const yes = ':has([name="yes"][value="yes"]:checked)';
		const inner = ':has([name="inner"]:not(:placeholder-shown))';
		expect(style.split("\n")).toEqual([
			`.survey:not(${yes}) [id="at-part"] { display: none; }`,
			`.survey:not(${yes}${inner}) [id="at-if"] { display: none; }`,
			`.survey:not(:not(${yes}${inner})) [id="at-else"] { display: none; }`,
		]);
	});
});

describe("a condition that forms cannot see, stored before it was refused", () => {
	const source = { id: "q", label: "?", required: false, retired: false };
	const stored = (type: "date" | "number", condition: object): Question[] => [
		type === "date" ? { ...source, type } : { ...source, type, decimals: 0 },
		{
			...{ id: "why", type: "text", label: "?", required: true, retired: false, max_length: 9 },
			show_if: [v.parse(Condition, { question: "q", ...condition })],
		},
	];
	it.each<["date" | "number", object]>([
		["date", { answered: true }],
		["date", { answered: false }],
		["number", { at_least: 9 }],
	])("%s, %j: hides nothing, and what was seen counts", (type, condition) => {
		const questions = stored(type, condition);
		expect(conditionsStylesheet(questions)).toBe("");
		expect(readAnswers(questions, new Map([["why", "x"]]), "de")).toEqual({
			answers: { why: "x" },
		});
	});
});

function stylesheet(type: string, more: object, condition: object): string {
	const source = { id: "q", type, label: "?", ...more };
	const why = { id: "why", type: "text", label: "?", show_if: { question: "q", ...condition } };
	return conditionsStylesheet(v.parse(Questions, [source, why]));
}
