import * as v from "valibot";
import { describe, expect, it } from "vitest";
import type { Answers } from "../../../src/surveys/questions/answers.schema.ts";
import type { Question } from "../../../src/surveys/questions/question.schema.ts";
import { Questions } from "../../../src/surveys/questions/question-list.schema.ts";
import type { Tally } from "../../../src/surveys/questions/tally.schema.ts";
import { toTallyEntries } from "../../../src/surveys/questions/tally-entries.ts";
import { NOISE_RATIO, noise } from "../../../src/surveys/results/noise.ts";
import { toNoisyTallies } from "../../../src/surveys/results/noisy-tallies.ts";
import { toPublicQuestions } from "../../../src/surveys/results/public-results.ts";

/** So many people who gave each of some answers. */
type Crowd = [answers: Answers, people: number][];

const asked = (...questions: object[]) =>
	v.parse(
		Questions,
		questions.map((question) => ({ label: "?", ...question })),
	);
const options = (...values: string[]) => values.map((value) => ({ value, label: value }));
const single = (id: string, ...values: string[]) => ({
	...{ id, type: "single", options: options(...values) },
});

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

const peopleIn = (crowd: Crowd) => crowd.reduce((sum, [, people]) => sum + people, 0);

/** The number between 0 and 1 that makes this noise. */
const randomFor = (steps: number) => (1 + Math.sign(steps) * (1 - 2 ** -Math.abs(steps))) / 2;

/** How likely this noise is. */
const chanceOf = (steps: number) => (1 / 3) * NOISE_RATIO ** Math.abs(steps);

/** What the public sees of a crowd with this noise, one step for each draw; without noise by default. */
function look(questions: Question[], crowd: Crowd, steps: number[] = []) {
	let draws = 0;
	const noisy = toNoisyTallies(questions, talliesOf(questions, crowd), () =>
		randomFor(steps[draws++] ?? 0),
	);
	return { questions: toPublicQuestions(questions, noisy, peopleIn(crowd)), draws };
}

const shown = (questions: Question[], crowd: Crowd) => look(questions, crowd).questions;

describe("noise", () => {
	it("is 0 in a third of all cases, and each further step is half as likely", () => {
		const grid = Array.from({ length: 2 ** 16 }, (_, index) => (index + 0.5) / 2 ** 16);
		const counts = Map.groupBy(grid, (random) => noise(() => random));
		for (let steps = -5; steps <= 5; steps++) {
			const chance = (counts.get(steps)?.length ?? 0) / grid.length;
			expect(chance).toBeCloseTo(chanceOf(steps), 3);
			expect(noise(() => randomFor(steps))).toBe(steps);
		}
	});
});

/** Every crowd of exactly so many people who each gave one of these answers. */
function crowdsOf(people: number, [first, ...rest]: Answers[]): Crowd[] {
	if (first === undefined) return people === 0 ? [[]] : [];
	return Array.from({ length: people + 1 }, (_, count) => count).flatMap((count) =>
		crowdsOf(people - count, rest).map((others): Crowd => [[first, count], ...others]),
	);
}

/** Every sequence of this length of noise up to ten steps. */
const MOST_STEPS = 10;
function allNoise(length: number): number[][] {
	if (length === 0) return [[]];
	const rest = allNoise(length - 1);
	return Array.from({ length: 2 * MOST_STEPS + 1 }, (_, index) => index - MOST_STEPS).flatMap(
		(first) => rest.map((others) => [first, ...others]),
	);
}

/** How likely each look of a crowd is, over all noise. */
function chancesOf(questions: Question[], crowd: Crowd): Map<string, number> {
	const chances = new Map<string, number>();
	for (const steps of allNoise(look(questions, crowd).draws)) {
		const text = JSON.stringify(look(questions, crowd, steps).questions);
		const chance = steps.reduce((product, one) => product * chanceOf(one), 1);
		chances.set(text, (chances.get(text) ?? 0) + chance);
	}
	return chances;
}

const cases: [string, Question[], Answers[], number[]][] = [
	["two options", asked(single("q", "a", "b")), [{ q: "a" }, { q: "b" }], [20, 20]],
	[
		"two options, all others his own",
		asked(single("q", "a", "b")),
		[{ q: "a" }, { q: "b" }],
		[24, 4],
	],
	["people who choose nothing", asked({ id: "q", type: "yes_no" }), [{ q: true }, {}], [22, 9]],
	["a mean", asked({ id: "q", type: "rating", min: 1, max: 2 }), [{ q: 1 }, { q: 2 }], [15, 15]],
];

describe("somebody who knows how many others answered, and sent any number of answers", () => {
	// A person who changes from one choice to another changes two counts by one.
	const MOST_TIMES = NOISE_RATIO ** -2;
	const LEFT_OUT = 0.01;

	it.each(cases)("cannot be sure of a single other person, with %s", (_, questions, given, own) => {
		for (const people of [1, 2, 4]) {
			const crowds = crowdsOf(people, given).map((others) => ({
				others,
				chances: chancesOf(
					questions,
					others.map(([answers, count], index) => [answers, count + (own[index] ?? 0)]),
				),
			}));
			for (const [index, { chances }] of crowds.entries()) {
				const neighbour = crowds[index + 1]?.chances ?? crowds[index - 1]?.chances;
				for (const [text, chance] of chances) {
					const other = neighbour?.get(text) ?? 0;
					expect(chance).toBeLessThanOrEqual(MOST_TIMES * other + LEFT_OUT);
				}
			}
			// Any look fits any crowd, unless noise of more than ten steps would be needed.
			const looks = new Set(crowds.flatMap(({ chances }) => [...chances.keys()]));
			for (const text of looks) {
				const fitting = crowds.filter(({ chances }) => chances.has(text));
				const likely = fitting.some(({ chances }) => (chances.get(text) ?? 0) > LEFT_OUT);
				if (likely) expect(fitting).toHaveLength(crowds.length);
			}
		}
	});

	it("sees each count with noise of its own, so that none cancels another's", () => {
		const questions = asked(
			{ id: "m", type: "multiple", options: options("a", "b") },
			{ ...single("f", "x", "y"), show_if: { question: "m", one_of: ["a", "b"] } },
		);
		const crowd: Crowd = [[{ m: ["a", "b"], f: "x" }, 40]];
		const values = [3, -2, 1, 4, -5];
		let draws = 0;
		const noisy = toNoisyTallies(questions, talliesOf(questions, crowd), () =>
			randomFor(values[draws++] ?? 0),
		);
		expect(noisy.map(({ count }) => count)).toEqual([43, 38, 41, 44, 0]);
		expect(draws).toBe(5);
	});
});

describe("public results", () => {
	it("have counts in fives, whole percents, and no count under five", () => {
		const questions = asked(single("q", "a", "b", "c"));
		const crowd: Crowd = [
			[{ q: "a" }, 33],
			[{ q: "b" }, 12],
			[{ q: "c" }, 4],
		];
		expect(shown(questions, crowd)).toEqual([
			{
				...{ id: "q", type: "single", label: "?", answered: 50 },
				choices: [
					{ value: "a", label: "a", count: 35, share: 0.67 },
					{ value: "b", label: "b", count: 10, share: 0.24 },
					{ value: "c", label: "c", count: null, share: null, suppressed: true },
				],
			},
		]);
	});

	it("suppress a question with fewer than twenty answers", () => {
		const questions = asked(single("q", "a", "b"));
		const suppressed = { id: "q", type: "single", label: "?", answered: null, suppressed: true };
		expect(shown(questions, [[{ q: "a" }, 19]])).toEqual([suppressed]);
		expect(shown(questions, [[{ q: "a" }, 20]])).not.toEqual([suppressed]);
	});

	const followUp = { ...single("f", "x", "y"), show_if: { question: "q", equals: "a" } };
	const section = { id: "s", type: "section", show_if: { question: "q", equals: "a" } };
	const several = { id: "q", type: "multiple", options: options("a", "b") };
	it.each<[string, Question[], Answers, Answers]>([
		["an answer", asked(single("q", "a", "b"), followUp), { q: "a", f: "x" }, { q: "b" }],
		[
			"a section's condition",
			asked(single("q", "a", "b"), section, single("f", "x", "y")),
			{ q: "a", f: "x" },
			{ q: "b" },
		],
		[
			"one of several choices",
			asked(several, { ...followUp, show_if: { question: "q", one_of: ["a"] } }),
			{ q: ["a"], f: "x" },
			{ q: ["b"] },
		],
		[
			"having answered",
			asked(single("q", "a", "b"), { ...followUp, show_if: { question: "q", answered: true } }),
			{ q: "a", f: "x" },
			{},
		],
	])("suppress a question that depends on %s, if few do not see it", (_, questions, one, other) => {
		for (const [few, isShown] of [
			[1, false],
			[4, false],
			[5, true],
		] as const) {
			const results = shown(questions, [
				[one, 40],
				[other, few],
			]);
			expect(results.find(({ id }) => id === "f")?.suppressed).toBe(isShown ? undefined : true);
		}
	});

	it.each<[string, Question[]]>([
		["by itself", asked(single("q", "a", "b"), followUp)],
		["by its section", asked(single("q", "a", "b"), section, single("f", "x", "y"))],
	])(
		"suppress a question that depends on another %s, if few answered only the other",
		(_, questions) => {
			for (const [few, isShown] of [
				[4, false],
				[5, true],
			] as const) {
				const results = shown(questions, [
					[{ q: "a", f: "x" }, 40],
					[{ q: "b" }, few],
					[{}, 30],
				]);
				expect(results.find(({ id }) => id === "f")?.suppressed).toBe(isShown ? undefined : true);
			}
		},
	);

	it("show no single number or day far from the others, and no mean that tells of it", () => {
		const questions = asked({ id: "n", type: "number" }, { id: "d", type: "date" });
		const crowd: Crowd = [
			[{ n: 5, d: "1990-01-01" }, 30],
			[{ n: 50, d: "1995-01-01" }, 30],
			[{ n: 7_000_000, d: "1803-01-01" }, 1],
		];
		const [numbers, dates] = shown(questions, crowd);
		expect(numbers?.choices?.[0]).not.toHaveProperty("from");
		expect(numbers?.choices?.at(-1)).not.toHaveProperty("to");
		expect(numbers?.choices).toMatchObject([
			{ value: "../9", to: 9, count: 30 },
			{ value: "10/..", from: 10, count: 30 },
		]);
		expect(numbers).not.toHaveProperty("mean");
		expect(dates?.choices?.map(({ value, count }) => [value, count])).toEqual([
			["../1990", 30],
			["1991/..", 30],
		]);
	});

	it("have a mean with no more digits than the number of answers allows", () => {
		const questions = asked({ id: "n", type: "number", min: 10, max: 199 });
		const crowd: Crowd = [
			[{ n: 11 }, 30],
			[{ n: 100 }, 33],
		];
		expect(shown(questions, crowd)[0]?.mean).toBe(60);
		const rating = asked({ id: "q", type: "rating" });
		const mean = (times: number) =>
			shown(rating, [
				[{ q: 4 }, 20 * times],
				[{ q: 5 }, 10 * times],
			])[0]?.mean;
		expect([mean(1), mean(100)]).toEqual([4.3, 4.33]);
	});

	it("have a Net Promoter Score with its groups alone, and a ranking with its mean places", () => {
		const questions = asked(
			{ id: "n", type: "nps" },
			{ id: "r", type: "ranking", options: options("a", "b") },
		);
		const crowd: Crowd = [
			[{ n: 10, r: ["b", "a"] }, 30],
			[{ n: 0, r: ["a", "b"] }, 15],
		];
		expect(shown(questions, crowd)).toMatchObject([
			{
				nps: { score: 33 },
				choices: [{ value: "promoters", count: 30 }, { suppressed: true }, { count: 15 }],
			},
			{
				choices: [
					{ value: "b", mean_place: 1.3 },
					{ value: "a", mean_place: 1.7 },
				],
			},
		]);
	});

	it("have the rows of a matrix, each by itself", () => {
		const questions = asked({
			...{ id: "m", type: "matrix", min: 1, max: 2 },
			rows: [
				{ id: "r", label: "?" },
				{ id: "s", label: "?" },
			],
		});
		const [matrix] = shown(questions, [
			[{ "m.r": 1, "m.s": 2 }, 10],
			[{ "m.r": 2 }, 30],
		]);
		expect(matrix?.rows).toMatchObject([
			{ id: "r", answered: 40, mean: 1.8, choices: [{ count: 10 }, { count: 30 }] },
			{ id: "s", answered: null, suppressed: true },
		]);
	});

	it("leave out texts and consents", () => {
		const questions = asked({ id: "t", type: "text" }, { id: "c", type: "consent" });
		expect(shown(questions, [[{ t: "GEHEIM", c: true }, 50]])).toEqual([]);
	});
});
