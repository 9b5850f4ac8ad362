import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { answerErrorText } from "../../../src/surveys/questions/answer-errors.ts";
import { toTexts } from "../../../src/surveys/questions/posted-fields.ts";
import { Questions } from "../../../src/surveys/questions/question-list.schema.ts";
import { readAnswers } from "../../../src/surveys/questions/read-answers.ts";
import { survey } from "../../support/fixtures.ts";

const questions = v.parse(Questions, survey().questions);
const read = (fields: Record<string, unknown>) =>
	readAnswers(questions, new Map(Object.entries({ role: "owner", ...fields })), "de");
const codeFor = (fields: Record<string, unknown>) => {
	const reading = read(fields);
	return "errors" in reading ? reading.errors.map(({ error }) => error.code) : [];
};

describe("valid fields", () => {
	it.each([
		[{ role: "tenant" }, { role: "tenant" }],
		[{ role: ["tenant"] }, { role: "tenant" }],
		[{ topics: "law" }, { topics: ["law"] }],
		[{ topics: ["law", "energy"] }, { topics: ["energy", "law"] }],
		[{ quality: "5" }, { quality: 5 }],
		[{ quality: 1 }, { quality: 1 }],
		[{ comment: " <b>ä</b>\r\n=1" }, { comment: " <b>ä</b>\n=1" }],
		[{ comment: "" }, {}],
		[{ comment: null, topics: [] }, {}],
		[{ comment: "12345678901234567890" }, { comment: "12345678901234567890" }],
	])("%j becomes %j", (fields, answers) => {
		expect(read(fields)).toEqual({ answers: { role: "owner", ...answers } });
	});
});

describe("invalid fields", () => {
	it.each([
		[{ role: "" }, "required"],
		[{ role: undefined }, "required"],
		[{ role: ["owner", "tenant"] }, "one_only"],
		[{ role: "landlord" }, "not_an_option"],
		[{ role: { value: "owner" } }, "not_an_option"],
		[{ topics: ["law", "sport"] }, "not_an_option"],
		[{ topics: ["law", "law"] }, "repeated"],
		[{ topics: ["law", "people", "energy"] }, "too_many"],
		[{ quality: "6" }, "out_of_range"],
		[{ quality: "0" }, "out_of_range"],
		[{ quality: "3.5" }, "out_of_range"],
		[{ quality: 3.5 }, "out_of_range"],
		[{ quality: "3 " }, "out_of_range"],
		[{ quality: true }, "out_of_range"],
		[{ quality: ["1", "2"] }, "one_only"],
		[{ comment: 7 }, "not_text"],
		[{ comment: "123456789012345678901" }, "too_long"],
		[{ comment: ["a", "b"] }, "one_only"],
		[{ colour: "red" }, "unknown"],
		[{ constructor: "x" }, "unknown"],
	])("%j: %s", (fields, code) => {
		expect(codeFor(fields)).toEqual([code]);
	});

	it("of a question whose answers are in parts are told the fields of the parts", () => {
		const matrix = {
			...{ id: "mx", type: "matrix", label: "Wie?", min: 1, max: 3 },
			rows: ["ra", "rb"].map((id) => ({ id, label: id })),
		};
		const asked = v.parse(Questions, [matrix]);
		const reading = readAnswers(asked, new Map([["mx", { ra: 1 }]]), "en");
		const [found] = "errors" in reading ? reading.errors : [];
		expect(found && answerErrorText(found.error, "en")).toBe(
			"The answers to this question go into fields of their own: mx.ra, mx.rb.",
		);
	});

	it("are all reported, each by its name", () => {
		const reading = read({ role: "", quality: "9", colour: "red" });
		const fields = "errors" in reading && reading.errors.map(({ field }) => field);
		expect(fields).toEqual(["colour", "role", "quality"]);
	});
});

describe("toTexts", () => {
	it("returns the texts that a form can show again", () => {
		expect(toTexts(["a", 3, { b: 1 }, null])).toEqual(["a", "3"]);
		expect(toTexts(undefined)).toEqual([]);
	});
});
