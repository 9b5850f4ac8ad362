import * as v from "valibot";
import { line } from "./text.ts";

export const DEFAULT_TEXT_LENGTH = 2000;
const MAX_TEXT_LENGTH = 10_000;
const MAX_RATING_STEPS = 20;

/** The honeypot's field name: people never see it, programs fill it in. */
export const HONEYPOT = "website";

const QuestionId = v.pipe(
	v.string(),
	v.regex(
		/^[A-Za-z][A-Za-z0-9_-]{0,63}$/,
		"must begin with a letter, then letters, digits, “_” or “-”, at most 64",
	),
	v.notValue(HONEYPOT, `“${HONEYPOT}” is the name of the hidden field that catches spam`),
);

const shared = {
	id: QuestionId,
	label: line(500),
	help: v.exactOptional(line(1000)),
	required: v.optional(v.boolean(), false),
};

const Option = v.strictObject({ value: line(100), label: line(300) });
const Options = v.pipe(
	v.array(Option),
	v.minLength(1, "needs at least one option"),
	v.maxLength(200, "takes at most 200 options"),
	v.check((options) => isDistinct(options.map(({ value }) => value)), "values must differ"),
);
const Whole = v.pipe(v.number(), v.integer("must be a whole number"));
const Count = v.pipe(Whole, v.minValue(0));

const Single = v.strictObject({ type: v.literal("single"), ...shared, options: Options });

const Multiple = v.pipe(
	v.strictObject({
		type: v.literal("multiple"),
		...shared,
		options: Options,
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

const Rating = v.pipe(
	v.strictObject({
		type: v.literal("rating"),
		...shared,
		min: v.optional(Whole, 1),
		max: v.optional(Whole, 5),
	}),
	v.forward(
		v.check(
			({ min, max }) => max > min && max - min < MAX_RATING_STEPS,
			`must be above “min”, with at most ${MAX_RATING_STEPS} steps`,
		),
		["max"],
	),
);

const Text = v.strictObject({
	type: v.literal("text"),
	...shared,
	max_length: v.optional(
		v.pipe(Whole, v.minValue(1), v.maxValue(MAX_TEXT_LENGTH)),
		DEFAULT_TEXT_LENGTH,
	),
});

export const Question = v.variant("type", [Single, Multiple, Rating, Text]);
export type Question = v.InferOutput<typeof Question>;
export type QuestionType = Question["type"];
export type QuestionsByType = { [Asked in Question as Asked["type"]]: Asked };

export const Questions = v.pipe(
	v.array(Question),
	v.minLength(1, "needs at least one question"),
	v.maxLength(100, "takes at most 100 questions"),
	v.check((questions) => isDistinct(questions.map(({ id }) => id)), "ids must differ"),
);

function isDistinct(values: string[]): boolean {
	return new Set(values).size === values.length;
}
