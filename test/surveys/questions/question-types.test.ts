import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { localizer } from "../../../src/platform/schema/translated-text.schema.ts";
import type { Answers } from "../../../src/surveys/questions/answers.schema.ts";
import {
	questionDefinitions,
	withoutSections,
} from "../../../src/surveys/questions/question.schema.ts";
import { Questions } from "../../../src/surveys/questions/question-list.schema.ts";
import { behaviourOf } from "../../../src/surveys/questions/question-types.ts";
import { readAnswers } from "../../../src/surveys/questions/read-answers.ts";
import { toTallyEntries } from "../../../src/surveys/questions/tally-entries.ts";
import { everyType } from "../../support/every-type.ts";
import { everyQuestion } from "../../support/fixtures.ts";
import { randomTypes } from "../../support/random-survey.ts";

type Fields = Record<string, unknown>;

const options = ["a", "b", "c"].map((value) => ({ value, label: value.toUpperCase() }));
const rows = ["speed", "tone"].map((id) => ({ id, label: id }));
const ask = (type: string, more: Fields) =>
	v.parse(Questions, [{ id: "q", type, label: "?", ...more }]);

function read(type: string, more: Fields, fields: Fields) {
	const reading = readAnswers(ask(type, more), new Map(Object.entries(fields)), "de");
	if ("answers" in reading) return reading.answers;
	return reading.errors.map(({ field, error }) => `${field}: ${error.code}`);
}

describe("a question type", () => {
	it.each(Object.keys(questionDefinitions))("%s is in the fixtures of every type", (type) => {
		expect(everyType.map((question) => question.type)).toContain(type);
		expect(everyQuestion.map((question) => question.type)).toContain(type);
		expect(randomTypes).toContain(type);
	});
});

describe("reading an answer", () => {
	it.each<[string, Fields, Fields, Fields]>([
		["single", { options, other: "Andere" }, { q: "_other" }, { q: "_other" }],
		["single", { options, other: "Andere" }, { "q.other": "x" }, { q: "_other", "q.other": "x" }],
		["single", { options, other: "Andere" }, { q: "a", "q.other": "  " }, { q: "a" }],
		[
			"multiple",
			{ options, other: "Andere" },
			{ q: "b", "q.other": "x" },
			{ q: ["b", "_other"], "q.other": "x" },
		],
		["yes_no", {}, { q: "yes" }, { q: true }],
		["yes_no", {}, { q: "no" }, { q: false }],
		["yes_no", { required: true }, { q: false }, { q: false }],
		["consent", {}, { q: "yes" }, { q: true }],
		["consent", {}, { q: true }, { q: true }],
		["consent", {}, { q: false }, {}],
		["rating", { style: "stars" }, { q: "3" }, { q: 3 }],
		["nps", {}, { q: "0" }, { q: 0 }],
		["nps", {}, { q: 10 }, { q: 10 }],
		["ranking", { options }, { q: ["c", "a", "b"] }, { q: ["c", "a", "b"] }],
		["ranking", { options }, { q: ["c"] }, { q: ["c"] }],
		["ranking", { options }, { "q.a": "2", "q.b": "", "q.c": "1" }, { q: ["c", "a"] }],
		["ranking", { options }, { "q.a": "", "q.b": "", "q.c": "" }, {}],
		["matrix", { rows }, { "q.speed": "1", "q.tone": "5" }, { "q.speed": 1, "q.tone": 5 }],
		["matrix", { rows }, { "q.speed": "1" }, { "q.speed": 1 }],
		["number", {}, { q: "42" }, { q: 42 }],
		["number", { decimals: 2 }, { q: "3,50" }, { q: 3.5 }],
		["number", { decimals: 1 }, { q: 0.1 }, { q: 0.1 }],
		["number", { decimals: 2 }, { q: "0,29" }, { q: 0.29 }],
		["number", { decimals: 2 }, { q: 0.29 }, { q: 0.29 }],
		["number", { decimals: 1 }, { q: 0.1 + 0.2 }, { q: 0.3 }],
		["number", {}, { q: "-0" }, { q: 0 }],
		["number", {}, { q: "10.000" }, { q: 10000 }],
		["number", {}, { q: "1e3" }, { q: 1000 }],
		["date", {}, { q: "2024-02-29" }, { q: "2024-02-29" }],
		["date", {}, { q: " 29.2.2024 " }, { q: "2024-02-29" }],
		["date", {}, { q: "01. 02. 2024" }, { q: "2024-02-01" }],
		["text", {}, { q: " <b> " }, { q: " <b> " }],
		["long_text", {}, { q: "a\r\nb" }, { q: "a\nb" }],
		["email", {}, { q: " ada@example.org " }, { q: "ada@example.org" }],
	])("%s %j: reads %j as %j", (type, more, fields, answers) => {
		expect(read(type, more, fields)).toEqual(answers);
	});

	it.each<[string, Fields, Fields, string[]]>([
		["single", { options }, { q: "_other" }, ["q: not_an_option"]],
		["single", { options }, { "q.other": "x" }, ["q.other: unknown"]],
		["single", { options, other: "?" }, { q: "a", "q.other": "x" }, ["q: one_or_other"]],
		["single", { options, other: "?" }, { "q.other": "x".repeat(501) }, ["q.other: too_long"]],
		["multiple", { options, min: 2 }, { q: "a" }, ["q: too_few"]],
		["yes_no", {}, { q: "maybe" }, ["q: not_an_option"]],
		["yes_no", { required: true }, {}, ["q: required"]],
		["consent", { required: true }, { q: "no" }, ["q: required"]],
		["nps", {}, { q: "11" }, ["q: out_of_range"]],
		["nps", {}, { q: "-1" }, ["q: out_of_range"]],
		["ranking", { options }, { q: ["a", "a"] }, ["q: repeated"]],
		["ranking", { options }, { q: ["a", 1] }, ["q: not_an_option"]],
		["ranking", { options, max: 1 }, { q: ["a", "b"] }, ["q: too_many_places"]],
		["ranking", { options }, { "q.a": "1", "q.b": "1" }, ["q: not_an_order"]],
		["ranking", { options }, { "q.a": "2" }, ["q: not_an_order"]],
		["ranking", { options }, { "q.a": "x" }, ["q: not_an_order"]],
		["matrix", { rows }, { "q.speed": "6" }, ["q.speed: out_of_range"]],
		["matrix", { rows }, { q: "1" }, ["q: in_parts"]],
		["matrix", { rows, required: true }, { "q.tone": 1 }, ["q.speed: required"]],
		["number", {}, { q: "viele" }, ["q: not_a_number"]],
		["number", {}, { q: "1.5" }, ["q: not_whole"]],
		["number", { decimals: 1 }, { q: "1.234,56" }, ["q: too_precise"]],
		["number", { decimals: 2 }, { q: "0,2900001" }, ["q: too_precise"]],
		["number", { decimals: 2 }, { q: 0.291 }, ["q: too_precise"]],
		["number", {}, { q: "1,000" }, ["q: ambiguous_number"]],
		["number", {}, { q: "1.2.3" }, ["q: not_a_number"]],
		["number", { min: 1 }, { q: "0" }, ["q: too_low"]],
		["number", {}, { q: true }, ["q: not_a_number"]],
		["number", { min: 1, max: 5 }, { q: "6" }, ["q: not_between"]],
		["number", {}, { q: "9999999999" }, ["q: too_high"]],
		["date", {}, { q: "2023-02-29" }, ["q: not_a_day"]],
		["date", {}, { q: "29.02.2023" }, ["q: not_a_day"]],
		["date", { min: "2024-01-01" }, { q: "2023-12-31" }, ["q: day_out_of_range"]],
		["text", { max_length: 3 }, { q: "abcd" }, ["q: too_long"]],
		["text", { required: true }, { q: "  " }, ["q: required"]],
		["email", {}, { q: "ada" }, ["q: not_an_email"]],
		["email", {}, { q: "ada@example.org\nBcc: x@y.z" }, ["q: not_an_email"]],
	])("%s %j: rejects %j with %j", (type, more, fields, errors) => {
		expect(read(type, more, fields)).toEqual(errors);
	});
});

describe("counting an answer", () => {
	it.each<[string, Fields, Fields, unknown[]]>([
		["single", { options }, { q: "a" }, [["q", "a"]]],
		[
			"multiple",
			{ options },
			{ q: ["a", "b"] },
			[
				["q", ""],
				["q", "a"],
				["q", "b"],
			],
		],
		["yes_no", {}, { q: false }, [["q", "no"]]],
		["rating", {}, { q: 4 }, [["q", "4", 4]]],
		[
			"ranking",
			{ options },
			{ q: ["c", "a"] },
			[
				["q", ""],
				["q", "c", 1],
				["q", "a", 2],
			],
		],
		[
			"matrix",
			{ rows },
			{ "q.tone": 2 },
			[
				["q", ""],
				["q.tone", "2", 2],
			],
		],
		["number", { decimals: 2 }, { q: 3.14 }, [["q", "1", 314]]],
		["number", { decimals: 2 }, { q: 0.29 }, [["q", "0.1", 29]]],
		["number", {}, { q: 0 }, [["q", "0", 0]]],
		["number", {}, { q: -250 }, [["q", "-999", -250]]],
		["number", { min: 0, max: 99 }, { q: 42 }, [["q", "40", 42]]],
		["number", { min: 1, max: 5 }, { q: 5 }, [["q", "5", 5]]],
		["date", {}, { q: "2024-02-29" }, [["q", "2024"]]],
		["date", { min: "2024-01-01", max: "2024-12-31" }, { q: "2024-02-29" }, [["q", "2024-02"]]],
		["date", { min: "2024-02-01", max: "2024-03-01" }, { q: "2024-02-29" }, [["q", "2024-02-29"]]],
		["text", {}, { q: "x" }, [["q", ""]]],
		["email", {}, { q: "a@b.example" }, [["q", ""]]],
		["consent", {}, { q: true }, [["q", "yes"]]],
		["text", {}, {}, []],
	])("%s %j: counts %j as %j", (type, more, answers, counts) => {
		const reading = readAnswers(ask(type, more), new Map(Object.entries(answers)), "de");
		const counted = "answers" in reading && toTallyEntries(ask(type, more), reading.answers);
		expect(counted).toEqual([["_submissions", ""], ...counts]);
	});
});

describe("showing an answer to its respondent", () => {
	it.each<[string, Fields, Answers, string[]]>([
		["single", { options }, { q: "b" }, ["B"]],
		["single", { options, other: "Andere" }, { q: "_other", "q.other": "x" }, ["x"]],
		["single", { options, other: "Andere" }, { q: "_other" }, ["Andere"]],
		["multiple", { options }, { q: ["a", "c"] }, ["A", "C"]],
		["yes_no", {}, { q: true }, ["Yes"]],
		["yes_no", {}, { q: false }, ["No"]],
		["rating", {}, { q: 4 }, ["4 (on a scale from 1 to 5)"]],
		["rating", { style: "stars" }, { q: 4 }, ["4 stars"]],
		["nps", {}, { q: 0 }, ["0 (on a scale from 0 to 10)"]],
		["ranking", { options }, { q: ["c", "a"] }, ["C", "A"]],
		["matrix", { rows }, { "q.tone": 2 }, ["tone: 2 (on a scale from 1 to 5)"]],
		["number", { decimals: 1 }, { q: 1.5 }, ["1.5"]],
		["number", { unit: { de: "m²" } }, { q: 1064 }, ["1,064 m²"]],
		["date", {}, { q: "2024-02-29" }, ["29 February 2024"]],
		["long_text", {}, { q: "a\nb" }, ["a\nb"]],
		["email", {}, { q: "ada@example.org" }, ["ada@example.org"]],
		["consent", {}, { q: true }, []],
		["yes_no", {}, {}, []],
		["single", { options }, {}, []],
		["matrix", { rows }, {}, []],
		["text", {}, {}, []],
	])("%s %j: shows %j as %j", (type, more, answers, lines) => {
		const options = { say: localizer("en", "de"), language: "en" };
		const shown = withoutSections(ask(type, more)).map((question) =>
			behaviourOf(question).answerLines(answers, options),
		);
		expect(shown).toEqual([lines]);
	});
});

describe("an example", () => {
	it.each([
		["multiple", { options }, { q: ["a"] }],
		["multiple", { options, min: 2 }, { q: ["a", "b"] }],
		["multiple", { options, max: 1 }, { q: ["a"] }],
		["single", { options }, { q: "a" }],
	])("of %s %j is %j: as many answers as it takes, and one at least", (type, more, example) => {
		const examples = withoutSections(ask(type, more)).map((one) => behaviourOf(one).example());
		expect(examples).toEqual([example]);
	});
});
