import * as v from "valibot";
import { Count } from "../../platform/schema/count.schema.ts";
import { described } from "../../platform/schema/described.schema.ts";

export const Words = v.union([v.string(), v.record(v.string(), v.string())]);

export const ChoiceResult = described(
	"How often a choice was made.",
	v.object({
		value: v.string(),
		/** In the survey's words; absent if the survey has no words for it. */
		label: v.exactOptional(Words),
		/** The ends of a range of numbers, both included. */
		from: v.exactOptional(v.number()),
		to: v.exactOptional(v.number()),
		count: Count,
		share: described("Of those who answered the question: 0 to 1.", v.number()),
		mean_place: v.exactOptional(described("Of a ranking: 1 is the best.", v.number())),
	}),
);

export type ChoiceResult = v.InferOutput<typeof ChoiceResult>;

const counted = {
	answered: Count,
	choices: v.exactOptional(v.array(ChoiceResult)),
	mean: v.exactOptional(v.number()),
};

const Row = v.object({ id: v.string(), label: Words, ...counted });

/** The summary of all answers to one question. */
export const QuestionSummary = v.object({
	...counted,
	/** The Net Promoter Score, -100 to 100, and its three groups. */
	nps: v.exactOptional(v.object({ score: v.number(), groups: v.array(ChoiceResult) })),
	/** The rows of a matrix. */
	rows: v.exactOptional(v.array(Row)),
});

export type QuestionSummary = v.InferOutput<typeof QuestionSummary>;

const asked = {
	id: v.string(),
	type: v.string(),
	label: described("What is asked, in one language or by language.", Words),
};

export const QuestionResult = v.object({
	...asked,
	retired: v.exactOptional(described("No longer asked; what was answered stays.", v.literal(true))),
	...QuestionSummary.entries,
});

export type QuestionResult = v.InferOutput<typeof QuestionResult>;

/** A choice as the public may see it: counts in fives, with noise, and null below five. */
export const PublicChoice = v.object({
	...ChoiceResult.entries,
	count: v.nullable(Count),
	share: v.nullable(v.number()),
	suppressed: v.exactOptional(v.literal(true)),
});

export type PublicChoice = v.InferOutput<typeof PublicChoice>;

const shown = {
	answered: v.nullable(Count),
	/** There are fewer than twenty answers, or almost as many as to a question that it depends on. */
	suppressed: v.exactOptional(v.literal(true)),
	choices: v.exactOptional(v.array(PublicChoice)),
	mean: v.exactOptional(v.number()),
};

const PublicRow = v.object({ id: v.string(), label: Words, ...shown });

export const PublicQuestion = v.object({
	...asked,
	...shown,
	nps: v.exactOptional(v.object({ score: v.number() })),
	rows: v.exactOptional(v.array(PublicRow)),
});

export type PublicQuestion = v.InferOutput<typeof PublicQuestion>;

/** Says if the count of a choice is hidden from the public. */
export const isHidden = ({ suppressed }: PublicChoice) => suppressed === true;
