import { describe, expect, it } from "vitest";
import type { Answers } from "../../../src/surveys/questions/answers.schema.ts";
import type { Question } from "../../../src/surveys/questions/question.schema.ts";
import type { Tally } from "../../../src/surveys/questions/tally.schema.ts";
import { toTallyEntries } from "../../../src/surveys/questions/tally-entries.ts";
import { toPublicQuestions } from "../../../src/surveys/results/public-results.ts";
import { toQuestionResults } from "../../../src/surveys/results/question-results.ts";
import { hiddenCounts } from "../../../src/surveys/results/suppression.ts";

const shared = { label: "?", required: false, retired: false };
const options = (...values: string[]) => values.map((value) => ({ value, label: value }));
const single = (id: string, ...values: string[]): Question => ({
	...{ id, type: "single", ...shared },
	options: options(...values),
});

/** So many people who gave each of some answers. */
type Crowd = [answers: Answers, people: number][];

/** Every crowd of at most so many people who each gave one of these answers. */
function crowds(given: Answers[], most: number): Crowd[] {
	const [first, ...rest] = given;
	if (first === undefined) return [[]];
	return Array.from({ length: most + 1 }, (_, people) => people).flatMap((people) =>
		crowds(rest, most - people).map((others): Crowd => [[first, people], ...others]),
	);
}

function talliesOf(questions: Question[], crowd: Crowd): Tally[] {
	const tallies = new Map<string, Tally>();
	for (const [answers, people] of crowd.filter(([, people]) => people > 0)) {
		for (const [question, choice, amount = 0] of toTallyEntries(questions, answers)) {
			const key = `${question} ${choice}`;
			const { count, total } = tallies.get(key) ?? { count: 0, total: 0 };
			const more = { count: count + people, total: total + amount * people };
			tallies.set(key, { question, choice, ...more });
		}
	}
	return [...tallies.values()];
}

/** What is published of a crowd, and how many made each choice, or are in a group of the Net Promoter Score. */
function looks(questions: Question[], crowd: Crowd) {
	const tallies = talliesOf(questions, crowd);
	const results = toQuestionResults(questions, tallies);
	const people = crowd.reduce((sum, [, people]) => sum + people, 0);
	const groups = results.flatMap(({ nps }) => nps?.groups ?? []);
	const chosen = tallies.filter(({ choice }) => choice !== "");
	const cells = [
		...chosen.map(({ question, choice, count }): [string, number] => [
			`${question} ${choice}`,
			count,
		]),
		...groups.map(({ value, count }): [string, number] => [value, count]),
	];
	const text = JSON.stringify([people, toPublicQuestions(questions, results)]);
	return { text, cells: new Map(cells) };
}

/**
 * The counts of one to four that somebody can work out who knows the rule and all that is published,
 * as they are the same in every crowd that looks like this one.
 */
function derivable(questions: Question[], given: Answers[], most: number): string[] {
	const seen = crowds(given, most).map((crowd) => looks(questions, crowd));
	const alike = Map.groupBy(seen, ({ text }) => text);
	return [...alike].flatMap(([text, group]) =>
		[...(group[0]?.cells ?? [])]
			.filter(([, count]) => count > 0 && count < 5)
			.filter(([cell, count]) => group.every(({ cells }) => cells.get(cell) === count))
			.map(([cell, count]) => `${cell} is ${count}: ${text}`),
	);
}

const answersTo = (id: string, ...values: Answers[string][]): Answers[] =>
	values.map((value) => ({ [id]: value }));

const rating: Question = { id: "q", type: "rating", ...shared, min: 1, max: 4, style: "scale" };
const nps: Question = { id: "q", type: "nps", ...shared };
const matrix: Question = {
	...{ id: "q", type: "matrix", ...shared, min: 1, max: 2 },
	rows: [
		{ id: "r", label: "?" },
		{ id: "s", label: "?" },
	],
};
const multiple: Question = {
	...{ id: "q", type: "multiple", ...shared },
	options: options("a", "b", "c"),
};
const ranking: Question = { ...multiple, type: "ranking", max: 2 };
const yesNo: Question = { id: "q", type: "yes_no", ...shared };
const followUp: Question = {
	...single("f", "x", "y"),
	show_if: [{ question: "q", equals: "a" }],
};
const secondFollowUp: Question = {
	...single("g", "x", "y"),
	show_if: [{ question: "f", equals: "x" }],
};
const subsets = [["a"], ["b"], ["c"], ["a", "b"], ["a", "c"], ["b", "c"], ["a", "b", "c"]];

const orders = [...subsets.slice(0, 6), ["b", "a"], ["c", "a"], ["c", "b"]];

const cases: [string, Question[], Answers[], number][] = [
	["two options", [single("q", "a", "b")], answersTo("q", "a", "b"), 40],
	["three options", [single("q", "a", "b", "c")], answersTo("q", "a", "b", "c"), 22],
	["options and people who choose none", [yesNo], [...answersTo("q", true, false), {}], 22],
	[
		"five options",
		[single("q", "a", "b", "c", "d", "e")],
		answersTo("q", "a", "b", "c", "d", "e"),
		12,
	],
	["six options", [single("q", ..."abcdef")], answersTo("q", ..."abcdef"), 9],
	["several options", [multiple], answersTo("q", ...subsets), 8],
	["a ranking with its mean places", [ranking], answersTo("q", ...orders), 7],
	["a rating with its mean", [rating], answersTo("q", 1, 2, 3, 4), 16],
	["a Net Promoter Score", [nps], answersTo("q", 2, 6, 7, 9, 10), 13],
	[
		"a matrix",
		[matrix],
		[
			...answersTo("q.r", 1, 2),
			...answersTo("q.s", 1, 2),
			...[1, 2].flatMap((step) => answersTo("q.s", 1, 2).map((s) => ({ "q.r": step, ...s }))),
		],
		9,
	],
	[
		"numbers with their mean",
		[{ id: "q", type: "number", ...shared, decimals: 0 }],
		answersTo("q", 0, 5, 10, 200),
		16,
	],
	[
		"dates",
		[{ id: "q", type: "date", ...shared }],
		answersTo("q", "2021-01-01", "2022-01-01", "2023-01-01"),
		18,
	],
	[
		"a question that an answer leads to",
		[single("q", "a", "b"), followUp],
		[{ q: "a" }, { q: "b" }, { q: "a", f: "x" }, { q: "a", f: "y" }],
		14,
	],
	[
		"a question that such a question leads to",
		[single("q", "a", "b"), followUp, secondFollowUp],
		[{ q: "b" }, { q: "a", f: "y" }, { q: "a", f: "x", g: "x" }],
		18,
	],
	[
		"questions in a section that an answer leads to",
		[
			single("q", "a", "b"),
			{ id: "s", type: "section", label: "?", show_if: [{ question: "q", equals: "a" }] },
			single("f", "x"),
		],
		[{ q: "b" }, { q: "a" }, { q: "a", f: "x" }],
		20,
	],
	[
		"a question that a step of a Net Promoter Score leads to",
		[nps, { ...single("f", "x"), show_if: [{ question: "q", at_least: 10 }] }],
		[{ q: 5 }, { q: 7 }, { q: 9 }, { q: 10, f: "x" }],
		20,
	],
];

describe("public results", () => {
	it.each(cases)(
		"of %s let nobody work out a count of one to four",
		(_, questions, given, most) => {
			expect(derivable(questions, given, most)).toEqual([]);
		},
	);

	it("still show much", () => {
		const [, questions, given, most] = cases[1] ?? expect.unreachable();
		const texts = crowds(given, most).map((crowd) => looks(questions, crowd).text);
		expect(texts.filter((text) => !text.includes("suppressed")).length).toBeGreaterThan(150);
	});
});

describe("hiddenCounts", () => {
	it.each([
		[
			[12, 7, 0],
			[12, 7, 0],
		],
		[
			[12, 7, 3],
			[12, null, null],
		],
		[
			[12, 3, 1],
			[null, null, null],
		],
		[
			[12, 9, 0, 1],
			[12, null, 0, null],
		],
		[
			[7, 12, 7, 2],
			[null, 12, null, null],
		],
		[
			[4, 0, 1],
			[null, null, null],
		],
		[
			[0, 0],
			[0, 0],
		],
	])("of %j shows %j", (counts, shown) => {
		const hides = hiddenCounts(counts);
		expect(counts.map((count) => (hides(count) ? null : count))).toEqual(shown);
	});
});
