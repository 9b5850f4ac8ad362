import fc from "fast-check";

type Json = Record<string, unknown>;

/** A question with valid and invalid answers. */
interface Random {
	question: Json;
	good: fc.Arbitrary<Json>;
	bad: unknown[];
}

/** Text that is stored unchanged: not blank, no control characters, no lone surrogates, LF only. */
const words = (maxLength: number) =>
	fc
		.string({ unit: "grapheme", minLength: 1, maxLength: Math.ceil(maxLength / 8) })
		.filter(
			(text) => text.trim() !== "" && text.length <= maxLength && !/[^\P{Cc}\t\n]/u.test(text),
		);
const values = ["a", "b", "ä ö", "=1+1", '"<b>', "constructor"];
const options = values.map((value) => ({ value, label: `Option ${value}` }));
const day = fc
	.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const rows = ["x", "y", "z"];
const one = (id: string, answer: fc.Arbitrary<unknown>) => answer.map((value) => ({ [id]: value }));

/** The choices under which answers are counted, for types whose answers are not counted by themselves. */
const countedChoices: Record<string, (answer: unknown) => string> = {
	yes_no: (answer) => (answer ? "yes" : "no"),
	consent: () => "yes",
	number: (answer) => magnitude(Number(answer)),
	date: (answer) => String(answer).slice(0, 4),
	text: () => "",
	long_text: () => "",
	email: () => "",
};

/** Returns the choice under which an answer to a question of this type is counted. */
export function countedChoice(type: string, answer: unknown): string {
	return countedChoices[type]?.(answer) ?? String(answer);
}

/** Returns the lower end of a number's order of magnitude, in hundredths as the question has two decimals. */
function magnitude(value: number): string {
	const hundredths = Math.round(Math.abs(value) * 100);
	if (hundredths === 0) return "0";
	const least = 10 ** Math.floor(Math.log10(hundredths) + 1e-12);
	return String((value > 0 ? least : 1 - least * 10) / 100);
}

const types: Record<string, (id: string) => Omit<Random, "question"> & { more: Json }> = {
	single: (id) => ({
		more: { options, other: "Andere" },
		good: fc.oneof(
			one(id, fc.constantFrom(...values)),
			words(100).map((own) => ({ [id]: "_other", [`${id}.other`]: own })),
		),
		bad: ["none", 7, ["a", "b"], {}],
	}),
	multiple: (id) => ({
		more: { options, min: 1, max: 4 },
		good: one(id, fc.subarray(values, { minLength: 1, maxLength: 4 })),
		bad: [values, ["a", "a"], ["a", "none"], [1], true],
	}),
	yes_no: (id) => ({ more: {}, good: one(id, fc.boolean()), bad: ["maybe", 1, [true, false]] }),
	rating: (id) => ({
		more: { min: -2, max: 7 },
		good: one(id, fc.integer({ min: -2, max: 7 })),
		bad: [8, -3, 1.5, "x", [1, 2]],
	}),
	nps: (id) => ({ more: {}, good: one(id, fc.integer({ min: 0, max: 10 })), bad: [11, -1, true] }),
	ranking: (id) => ({
		more: { options },
		good: one(id, fc.shuffledSubarray(values, { minLength: 1 })),
		bad: [["a", "a"], ["none"], [1], "none"],
	}),
	matrix: (id) => ({
		more: { rows: rows.map((row) => ({ id: row, label: row })), min: 1, max: 3 },
		good: fc
			.record(
				Object.fromEntries(rows.map((row) => [`${id}.${row}`, fc.integer({ min: 1, max: 3 })])),
				{
					requiredKeys: [],
				},
			)
			.map((answers): Json => ({ ...answers })),
		bad: [],
	}),
	number: (id) => ({
		more: { decimals: 2 },
		good: one(
			id,
			fc.integer({ min: -1e10, max: 1e10 }).map((cents) => cents / 100),
		),
		bad: ["viel", 0.001, 1e12, [1, 2], {}, true],
	}),
	date: (id) => ({ more: {}, good: one(id, day), bad: ["2023-02-30", "gestern", 20230101] }),
	text: (id) => ({
		more: { max_length: 50 },
		good: one(id, words(50)),
		bad: ["x".repeat(51), 1, {}],
	}),
	long_text: (id) => ({ more: {}, good: one(id, words(2000)), bad: ["x".repeat(2001), true] }),
	email: (id) => ({
		more: {},
		good: one(
			id,
			fc.nat().map((number) => `a+${number}@example.org`),
		),
		bad: ["a", "a@b c", 1],
	}),
	consent: (id) => ({
		more: { version: "7" },
		good: one(id, fc.constant(true)),
		bad: ["maybe", 1],
	}),
};

/** The names of the types that random surveys ask. */
export const randomTypes = Object.keys(types);

/** The question `id` is asked if the question `on` was answered with yes. */
export interface AskedIf {
	on: string;
	id: string;
}

export interface RandomSurvey {
	questions: Json[];
	conditions: AskedIf[];
	/** Valid answers; those to questions that are not asked are dropped. */
	good: fc.Arbitrary<Json>;
	/** Answers of which one is invalid, and the field with it. */
	bad: fc.Arbitrary<{ fields: Json; field: string }>;
}

/** Surveys with a question of yes or no, and questions of any type, some of which depend on it. */
export const randomSurvey: fc.Arbitrary<RandomSurvey> = fc
	.array(fc.record({ type: fc.constantFrom(...randomTypes), isLedTo: fc.boolean() }), {
		minLength: 1,
		maxLength: 8,
	})
	.map((asked) => {
		const randoms = asked.map(({ type, isLedTo }, index) => random(type, `q${index}`, isLedTo));
		const all = [random("yes_no", "first", false), ...randoms];
		return {
			questions: all.map(({ question }) => question),
			conditions: asked.flatMap(({ isLedTo }, index) =>
				isLedTo ? [{ on: "first", id: `q${index}` }] : [],
			),
			good: someOf(all),
			bad: oneWrong(all),
		};
	});

function random(type: string, id: string, isLedTo: boolean): Random {
	const kind = types[type]?.(id) ?? { more: {}, good: fc.constant({}), bad: [] };
	const show_if = isLedTo ? { show_if: { question: "first", equals: true } } : {};
	return { question: { id, type, label: `${type}?`, ...kind.more, ...show_if }, ...kind };
}

function someOf(randoms: Random[]): fc.Arbitrary<Json> {
	const parts = randoms.map(({ good }) => fc.option(good, { nil: {} }));
	return fc.tuple(...parts).map((given) => Object.assign({}, ...given));
}

function oneWrong(randoms: Random[]): fc.Arbitrary<{ fields: Json; field: string }> {
	const wrong = randoms.flatMap(({ question, bad }) =>
		bad.map((answer) => ({ field: String(question.id), answer })),
	);
	return fc
		.tuple(someOf(randoms), fc.constantFrom(...wrong))
		.map(([fields, { field, answer }]) => ({
			field,
			fields: { ...without(fields, field), first: true, [field]: answer },
		}));
}

/** Returns the answers without those to one question. */
export function without(fields: Json, id: string): Json {
	const entries = Object.entries(fields);
	return Object.fromEntries(entries.filter(([key]) => key !== id && !key.startsWith(`${id}.`)));
}
