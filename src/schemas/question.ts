import * as v from "valibot";
import { Conditions } from "./condition.ts";
import {
	Count,
	ends,
	Help,
	isDistinct,
	isScale,
	Label,
	Options,
	QuestionId,
	scale,
	Whole,
	WRONG_SCALE,
} from "./question-parts.ts";
import { line, prose } from "./text.ts";
import { Day } from "./time.ts";
import { translated } from "./translated.ts";

export const MAX_QUESTIONS = 100;
const MAX_TEXT_LENGTH = 10_000;
const MAX_NUMBER = 1_000_000_000;

const asked = {
	id: QuestionId,
	label: Label,
	help: v.exactOptional(Help),
	show_if: v.exactOptional(Conditions),
};
const shared = {
	...asked,
	required: v.optional(v.boolean(), false),
	/** No longer asked; what was answered stays in results and exports. */
	retired: v.optional(v.boolean(), false),
};
const other = v.exactOptional(translated(line(300)));
const maxLength = (length: number) =>
	v.optional(v.pipe(Whole, v.minValue(1), v.maxValue(MAX_TEXT_LENGTH)), length);
const Amount = v.pipe(v.number(), v.finite(), v.minValue(-MAX_NUMBER), v.maxValue(MAX_NUMBER));

const Section = v.strictObject({ type: v.literal("section"), ...asked });

const Single = v.strictObject({ type: v.literal("single"), ...shared, options: Options, other });

const Multiple = v.pipe(
	v.strictObject({
		type: v.literal("multiple"),
		...shared,
		options: Options,
		other,
		min: v.exactOptional(Count),
		max: v.exactOptional(Count),
	}),
	v.forward(
		v.check(
			({ min = 0, max, options }) => min <= (max ?? options.length),
			"must leave room for “min” and the options there are",
		),
		["max"],
	),
);

const YesNo = v.strictObject({ type: v.literal("yes_no"), ...shared });

const Rating = v.pipe(
	v.strictObject({
		type: v.literal("rating"),
		...shared,
		...scale,
		style: v.optional(v.picklist(["scale", "stars"]), "scale"),
	}),
	v.forward(
		v.check((asked) => isScale(asked), WRONG_SCALE),
		["max"],
	),
);

// The Net Promoter Score is asked from 0 to 10, always.
const Nps = v.strictObject({ type: v.literal("nps"), ...shared, ...ends });

const Ranking = v.strictObject({
	type: v.literal("ranking"),
	...shared,
	options: v.pipe(Options, v.minLength(2), v.maxLength(20, "takes at most 20 options")),
	/** How many places there are to give; all options by default. */
	max: v.exactOptional(v.pipe(Count, v.minValue(1))),
});

const Row = v.strictObject({ id: QuestionId, label: translated(line(300)) });
const Matrix = v.pipe(
	v.strictObject({
		type: v.literal("matrix"),
		...shared,
		rows: v.pipe(
			v.array(Row),
			v.minLength(1, "needs at least one row"),
			v.maxLength(50, "takes at most 50 rows"),
			v.check((rows) => isDistinct(rows.map(({ id }) => id)), "ids must differ"),
		),
		...scale,
	}),
	v.forward(
		v.check((asked) => isScale(asked), WRONG_SCALE),
		["max"],
	),
);

const NumberQuestion = v.pipe(
	v.strictObject({
		type: v.literal("number"),
		...shared,
		min: v.exactOptional(Amount),
		max: v.exactOptional(Amount),
		decimals: v.optional(v.pipe(Count, v.maxValue(3)), 0),
		unit: v.exactOptional(translated(line(40))),
	}),
	v.forward(
		v.check((asked) => isSpan(asked), "must not be below “min”"),
		["max"],
	),
);

const DateQuestion = v.pipe(
	v.strictObject({
		type: v.literal("date"),
		...shared,
		min: v.exactOptional(Day),
		max: v.exactOptional(Day),
	}),
	v.forward(
		v.check((asked) => isSpan(asked), "must not be before “min”"),
		["max"],
	),
);

const Text = v.strictObject({ type: v.literal("text"), ...shared, max_length: maxLength(200) });
const LongText = v.strictObject({
	type: v.literal("long_text"),
	...shared,
	max_length: maxLength(2000),
});
const Email = v.strictObject({ type: v.literal("email"), ...shared });

/** The label is what is agreed to; it is kept with the answer, and its version. */
const Consent = v.strictObject({
	type: v.literal("consent"),
	...shared,
	label: translated(prose(5000)),
	version: v.optional(line(100), "1"),
});

export const Question = v.variant("type", [
	Section,
	Single,
	Multiple,
	YesNo,
	Rating,
	Nps,
	Ranking,
	Matrix,
	NumberQuestion,
	DateQuestion,
	Text,
	LongText,
	Email,
	Consent,
]);
export type Question = v.InferOutput<typeof Question>;
export type QuestionType = Question["type"];
export type QuestionsByType = { [Asked in Question as Asked["type"]]: Asked };

function isSpan<Limit extends number | string>({ min, max }: { min?: Limit; max?: Limit }) {
	return min === undefined || max === undefined || min <= max;
}
