import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { breakingChanges } from "../../../src/surveys/questions/breaking-changes.ts";
import { Questions } from "../../../src/surveys/questions/question-list.schema.ts";

const options = ["a", "b"].map((value) => ({ value, label: value }));
const rows = ["x", "y"].map((id) => ({ id, label: id }));
const before = {
	single: { options },
	multiple: { options, max: 2 },
	rating: { min: 1, max: 5 },
	ranking: { options },
	matrix: { rows },
	number: { min: 0, max: 10 },
	date: { min: "2024-01-01" },
	text: { max_length: 100 },
};
type Asked = keyof typeof before;
const ask = (type: string, more: object) =>
	v.parse(Questions, [{ id: "q", label: "?", type, ...more }]);
const third = { value: "c", label: "c" };

function breaking(type: Asked, after: object, answered = true): string[] {
	const question = { ...before[type], ...after };
	const changed = ask("type" in after ? String(after.type) : type, question);
	return breakingChanges(ask(type, before[type]), changed, () => answered).map(
		({ detail }) => detail,
	);
}

describe("a change to a question with answers", () => {
	it.each<[Asked, object]>([
		["single", { label: "Neu?", options: [...options, third] }],
		["single", { options: options.map(({ value }) => ({ value, label: "Neu" })) }],
		["single", { other: "Andere" }],
		["single", { retired: true }],
		["multiple", { max: 1 }],
		["rating", { style: "stars", low: "schlecht" }],
		["matrix", { rows: [...rows, { id: "z", label: "z" }] }],
		["text", { max_length: 200 }],
	])("%s: allows %j", (type, after) => {
		expect(breaking(type, after)).toEqual([]);
	});

	it.each<[Asked, object]>([
		["single", { options: [third] }],
		["single", { type: "multiple" }],
		["multiple", { options: [third] }],
		["rating", { max: 6 }],
		["ranking", { options: [options[0], third] }],
		["matrix", { rows: [rows[0]] }],
		["matrix", { max: 4 }],
		["number", { decimals: 1 }],
		["number", { max: 100 }],
		["date", { max: "2025-01-01" }],
	])("%s: forbids %j only if there are answers", (type, after) => {
		expect(breaking(type, after)).toHaveLength(1);
		expect(breaking(type, after, false)).toEqual([]);
	});

	it("must not remove the question", () => {
		const gone = breakingChanges(ask("text", {}), [], () => true);
		expect(gone).toMatchObject([{ index: undefined, detail: expect.stringContaining("“q”") }]);
	});
});
