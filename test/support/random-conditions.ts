import fc from "fast-check";

type Json = Record<string, unknown>;

/** A question, and ways in which somebody may fill in its fields: right, wrong and not at all. */
export interface Fillable {
	question: Json;
	/** Contents of its fields that it accepts. */
	right: Record<string, string[]>[];
	any: Record<string, string[]>[];
}

/** Ids that begin with one another, and with what ids of elements are made of. */
const ids = [
	"a",
	"aa",
	"a-title",
	"a-help",
	"a_",
	"at",
	"q",
	"q-a",
	"q-a-fault",
	"text",
	"title-a",
];
const options = ["x", 'y"', "z\\"].map((value) => ({ value, label: value }));
const choose = (field: string, ...values: string[][]) =>
	values.map((value) => ({ [field]: value }));

/** Types of question with a form, by what can be asked about them. */
const types: Record<
	string,
	(id: string) => { more: Json; right: Fillable["right"]; wrong: Fillable["any"] }
> = {
	single: (id) => ({
		more: { options, other: "?" },
		right: [
			...choose(id, ["x"], ['y"'], ["z\\"]).map((one) => ({ ...one, [`${id}.other`]: [] })),
			{ [id]: ["_other"], [`${id}.other`]: ["Wort"] },
			{ [id]: [], [`${id}.other`]: ["Wort"] },
		],
		wrong: [
			{ [id]: ["x"], [`${id}.other`]: ["Wort"] },
			{ [id]: [], [`${id}.other`]: [" "] },
		],
	}),
	multiple: (id) => ({
		more: { options, max: 2 },
		right: choose(id, ["x"], ["x", "z\\"]),
		wrong: choose(
			id,
			options.map(({ value }) => value),
		),
	}),
	yes_no: (id) => ({ more: {}, right: choose(id, ["yes"], ["no"]), wrong: [] }),
	rating: (id) => ({
		more: { min: -1, max: 2 },
		right: choose(id, ["-1"], ["0"], ["2"]),
		wrong: [],
	}),
	nps: (id) => ({ more: {}, right: choose(id, ["0"], ["9"], ["10"]), wrong: [] }),
	ranking: (id) => ({
		more: { options: options.slice(0, 2) },
		right: [{ [`${id}.x`]: ["1"], [`${id}.y"`]: [""] }],
		wrong: [{ [`${id}.x`]: ["2"], [`${id}.y"`]: [""] }],
	}),
	matrix: (id) => ({
		more: { rows: ["x", "y"].map((row) => ({ id: row, label: row })) },
		right: [{ [`${id}.x`]: ["1"], [`${id}.y`]: ["5"] }],
		wrong: [{ [`${id}.x`]: ["1"], [`${id}.y`]: [] }],
	}),
	number: (id) => ({
		more: { max: 9 },
		right: choose(id, ["7"]),
		wrong: choose(id, ["viel"], ["10"]),
	}),
	date: (id) => ({ more: {}, right: choose(id, ["2024-02-29"]), wrong: choose(id, ["morgen"]) }),
	text: (id) => ({ more: {}, right: choose(id, ["Wort"]), wrong: choose(id, [" "]) }),
	email: (id) => ({ more: {}, right: choose(id, ["a@b.example"]), wrong: choose(id, ["a"]) }),
	consent: (id) => ({ more: {}, right: choose(id, ["yes"]), wrong: [] }),
};

/** What conditions may ask about a type, beside whether it is answered. */
const comparisons: Record<string, Json[]> = {
	single: [{ equals: "x" }, { one_of: ['y"', "z\\"] }, { equals: "_other" }],
	multiple: [{ equals: "x" }, { one_of: ['y"', "z\\"] }],
	yes_no: [{ equals: true }, { equals: false }],
	rating: [{ at_least: 0 }, { equals: -1 }, { one_of: [-1, 2] }],
	nps: [{ at_least: 9 }, { equals: 0 }],
	consent: [{ equals: true }],
};
const answered = [{ answered: true }, { answered: false }];

const seed = fc.record({
	type: fc.constantFrom("section", ...Object.keys(types)),
	isRequired: fc.boolean(),
	isRetired: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
	/** Each names an earlier question and what is asked about it. */
	conditions: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
});

/** Surveys in which sections and questions depend on earlier questions in any way. */
export const conditionalSurvey: fc.Arbitrary<Fillable[]> = fc
	.array(seed, { minLength: 2, maxLength: ids.length })
	.map((seeds) =>
		seeds.map(({ type, isRequired, isRetired, conditions }, index) => {
			const before = seeds.slice(0, index).map(({ type }, at) => ({ id: ids[at] ?? "", type }));
			const id = ids[index] ?? "";
			const show_if = conditions.flatMap(([which, what]) => conditionOn(before, which, what));
			const kind = types[type]?.(id);
			const question = {
				...{ id, type, label: id, help: "?", ...(show_if.length > 0 && { show_if }) },
				...(kind && { ...kind.more, required: isRequired, retired: isRetired }),
			};
			const right = kind?.right ?? [];
			return { question, right, any: [...right, ...(kind?.wrong ?? [])] };
		}),
	)
	.filter((all) => all.some(({ question }) => question.type !== "section"));

function conditionOn(before: { id: string; type: string }[], which: number, what: number): Json[] {
	const sources = before.filter(({ type }) => !["section", "date"].includes(type));
	const source = sources[which % Math.max(sources.length, 1)];
	if (!source) return [];
	const asked = [...answered, ...(comparisons[source.type] ?? [])];
	return [{ question: source.id, ...asked[what % asked.length] }];
}
