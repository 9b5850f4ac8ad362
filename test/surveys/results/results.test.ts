import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../../src/surveys/questions/answers.schema.ts";
import { Questions } from "../../../src/surveys/questions/question-list.schema.ts";
import type { Tally } from "../../../src/surveys/questions/tally.schema.ts";
import { toTallyEntries } from "../../../src/surveys/questions/tally-entries.ts";
import { toQuestionResults } from "../../../src/surveys/results/question-results.ts";
import { everyQuestion } from "../../support/fixtures.ts";

const questions = v.parse(Questions, everyQuestion);

/** The tallies that the database would keep of these answers. */
function tallied(...given: Answers[]): Tally[] {
	const counted = given.flatMap((answers) => toTallyEntries(questions, answers));
	const cells = Map.groupBy(counted, ([question, choice]) => `${question} ${choice}`);
	return [...cells.values()].flatMap((cell) => {
		const [question, choice] = cell[0] ?? [];
		if (question === undefined || choice === undefined) return [];
		const total = cell.reduce((sum, [, , amount = 0]) => sum + amount, 0);
		return [{ question, choice, count: cell.length, total }];
	});
}

function resultOf(id: string, ...given: Answers[]) {
	return toQuestionResults(questions, tallied(...given)).find((result) => result.id === id);
}

const countsIn = (id: string, ...given: Answers[]) =>
	resultOf(id, ...given)?.choices?.map(({ value, count }) => [value, count]);

describe("the results of", () => {
	it("a single choice have every option, those never chosen too, and the shares", () => {
		const result = resultOf("role", { role: "owner" }, { role: "owner" }, { role: "_other" }, {});
		expect(result).toEqual({
			...{ id: "role", type: "single", label: "Was machen Sie?", answered: 3 },
			choices: [
				{ value: "owner", label: "Eigentümerin", count: 2, share: 0.6667 },
				{ value: "tenant", label: "Mieter", count: 0, share: 0 },
				{ value: "_other", label: "Anderes", count: 1, share: 0.3333 },
			],
		});
	});

	it("a choice that is no longer offered keep it under its value", () => {
		const tallies = [{ question: "role", choice: "guest", count: 2, total: 0 }];
		const [role] = toQuestionResults(questions, tallies);
		expect(role?.choices?.at(-1)).toEqual({ value: "guest", count: 2, share: 1 });
		expect(role?.answered).toBe(2);
	});

	it("several choices have shares of those who answered, more than 100 % together", () => {
		const result = resultOf("topics", { topics: ["law", "energy"] }, { topics: ["law"] }, {});
		expect(result).toMatchObject({
			answered: 2,
			choices: [
				{ value: "energy", count: 1, share: 0.5 },
				{ value: "people", count: 0 },
				{ value: "law", count: 2, share: 1 },
			],
		});
	});

	it("yes or no have both", () => {
		expect(countsIn("happy", { happy: true }, { happy: true }, { happy: false })).toEqual([
			["yes", 2],
			["no", 1],
		]);
	});

	it("a rating have its steps and its mean", () => {
		const result = resultOf("quality", { quality: 5 }, { quality: 4 }, { quality: 4 });
		expect(result).toMatchObject({ answered: 3, mean: 4.333 });
		expect(result?.choices?.map(({ count }) => count)).toEqual([0, 0, 0, 2, 1]);
	});

	it.each([
		[[10, 9, 8, 7, 6, 0], 0],
		[[9, 9, 9, 6], 50],
		[[0, 6], -100],
		[[7, 8], 0],
		[[10, 10, 7], 66.7],
	])("a Net Promoter Score of %j are %d", (steps, score) => {
		const result = resultOf("recommend", ...steps.map((recommend) => ({ recommend })));
		expect(result?.nps?.score).toBe(score);
		const counts = result?.nps?.groups.map(({ count }) => count);
		const within = (from: number, to: number) =>
			steps.filter((step) => step >= from && step <= to).length;
		expect(counts).toEqual([within(9, 10), within(7, 8), within(0, 6)]);
	});

	it("a ranking stand in the order of the mean place, what nobody placed last", () => {
		const result = resultOf(
			"order",
			{ order: ["green", "rent"] },
			{ order: ["rent", "green"] },
			{ order: ["green"] },
		);
		expect(result).toMatchObject({
			answered: 3,
			choices: [
				{ value: "green", count: 3, mean_place: 1.333 },
				{ value: "rent", count: 2, mean_place: 1.5 },
				{ value: "place", count: 0 },
			],
		});
		expect(result?.choices?.[2]).not.toHaveProperty("mean_place");
	});

	it("a matrix have each row by itself, and how many answered any of them", () => {
		const result = resultOf("near", { "near.bus": 2, "near.shop": 5 }, { "near.bus": 3 });
		expect(result).toMatchObject({
			answered: 2,
			rows: [
				{ id: "bus", answered: 2, mean: 2.5 },
				{ id: "shop", answered: 1, mean: 5 },
			],
		});
		expect(result?.rows?.[0]?.choices?.map(({ count }) => count)).toEqual([0, 1, 1, 0, 0]);
	});

	it("numbers between limits have ten ranges, and an exact mean", () => {
		const result = resultOf("size", { size: 10 }, { size: 28 }, { size: 29 }, { size: 199 });
		expect(result).toMatchObject({ answered: 4, mean: 66.5 });
		expect(result?.choices).toHaveLength(10);
		expect(result?.choices?.[0]).toMatchObject({ from: 10, to: 28, count: 2, share: 0.5 });
		expect(result?.choices?.at(-1)).toMatchObject({ from: 181, to: 199, count: 1 });
	});

	it("numbers without limits have the orders of magnitude from the lowest to the highest", () => {
		const result = resultOf("rent", { rent: -0.5 }, { rent: 12.25 }, { rent: 0.1 });
		expect(result?.mean).toBe(3.95);
		expect(result?.choices?.map(({ from, to, count }) => [from, to, count])).toEqual([
			[-0.99, -0.1, 1],
			[-0.09, -0.01, 0],
			[0, 0, 0],
			[0.01, 0.09, 0],
			[0.1, 0.99, 1],
			[1, 9.99, 0],
			[10, 99.99, 1],
		]);
	});

	it("dates have every period from the first to the last", () => {
		const given = [{ since: "2020-05-01" }, { since: "2023-01-01" }, { since: "2023-12-31" }];
		expect(countsIn("since", ...given)).toEqual([
			["2020", 1],
			["2021", 0],
			["2022", 0],
			["2023", 2],
		]);
	});

	it.each([
		["word", "Bänke"],
		["more", "Viel"],
		["mail", "a@b.example"],
		["agreed", true],
	])("%s say how many answered, and nothing else", (id, answer) => {
		const result = resultOf(id, { [id]: answer }, {});
		expect(Object.keys(result ?? {})).toEqual(["id", "type", "label", "answered"]);
		expect(result?.answered).toBe(1);
	});

	it("no answers at all are zeros", () => {
		for (const { answered, choices = [], mean, nps } of toQuestionResults(questions, [])) {
			expect([answered, mean, nps]).toEqual([0, undefined, undefined]);
			expect(choices.every(({ count, share }) => count === 0 && share === 0)).toBe(true);
		}
	});
});

describe.each([
	[{ min: "2024-01-30", max: "2024-03-10" }, ["2024-02-28", "2024-03-01"], 3],
	[{ min: "2022-01-01", max: "2024-12-31" }, ["2023-11-05", "2024-01-05"], 3],
])("dates within %j", (limits, [first = "", last = ""], periods) => {
	it("are counted by day or by month", () => {
		const asked = v.parse(Questions, [{ id: "d", type: "date", label: "?", ...limits }]);
		const tallies = [first, last].flatMap((d) =>
			toTallyEntries(asked, { d })
				.filter(([question]) => question === "d")
				.map(([question, choice]) => ({ question, choice, count: 1, total: 0 })),
		);
		const choices = toQuestionResults(asked, tallies)[0]?.choices;
		expect(choices?.map(({ count }) => count)).toEqual([1, ...Array(periods - 2).fill(0), 1]);
	});
});
