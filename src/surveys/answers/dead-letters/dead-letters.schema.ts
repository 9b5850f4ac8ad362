import * as v from "valibot";
import { Cursor } from "../../../platform/schema/cursor.schema.ts";
import { described } from "../../../platform/schema/described.schema.ts";
import { nextPageEntries } from "../../../platform/schema/page-query.schema.ts";
import { InstantText } from "../../../platform/schema/time.schema.ts";
import { NewsroomSubmission } from "../submission.schema.ts";

const MAX_KEY = 999_999_999_999_999;
const SmallNumber = v.pipe(v.string(), v.regex(/^\d{1,3}$/), v.transform(Number));

/** The outcome of retrying a dead letter. */
export const RetryOutcome = v.picklist(["stored", "unreadable", "refused", "gone"]);
export type RetryOutcome = v.InferOutput<typeof RetryOutcome>;

/** The path of one dead letter. */
export const DeadLetterPath = v.object({
	key: v.pipe(
		v.string(),
		v.regex(/^[1-9]\d{0,14}$/),
		v.transform(Number),
		v.description("The key of the dead letter."),
	),
});

/** Why a message could not be stored, as far as that can be seen now. */
export const DeadLetterReason = v.picklist(["unreadable", "no_survey", "stored", "unstored"]);
export type DeadLetterReason = v.InferOutput<typeof DeadLetterReason>;

export const DeadLetter = described(
	"Answers that could not be stored.",
	v.object({
		key: v.number(),
		/** The Queue's number of the message. */
		id: v.string(),
		failed_at: InstantText,
		/** The slug of the survey, if it is still there. */
		survey: v.exactOptional(v.string()),
		reason: described(
			"Why it is here: `unreadable` is no response; `no_survey`: its survey is gone; `stored`: it is stored meanwhile, or was withdrawn; `unstored`: the database did not respond, or refused it.",
			DeadLetterReason,
		),
		response: v.exactOptional(NewsroomSubmission),
		raw: v.exactOptional(described("The message as text, if it is no submission.", v.string())),
	}),
);
export type DeadLetter = v.InferOutput<typeof DeadLetter>;

/** A page of dead letters. */
export const DeadLetterList = v.object({
	dead_letters: v.array(DeadLetter),
	...nextPageEntries,
});
export type DeadLetterList = v.InferOutput<typeof DeadLetterList>;

/** The response to a retry that succeeded. */
export const RetriedDeadLetter = v.object({ retried: v.literal("stored") });
export type RetriedDeadLetter = v.InferOutput<typeof RetriedDeadLetter>;

/** So many dead letters are retried or discarded at once. */
export const MAX_AT_ONCE = 20;
export const MAX_BATCH_BYTES = 16_384;

/** The choices for several dead letters. */
export const DeadLetterBatch = described(
	"Several dead letters, and what to do with them.",
	v.strictObject({
		do: described("`discard` erases them for good.", v.picklist(["retry", "discard"])),
		keys: v.pipe(
			v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_KEY))),
			v.minLength(1),
			v.maxLength(MAX_AT_ONCE),
		),
	}),
);

/** The outcome for one of several dead letters. */
export const LetterOutcome = v.picklist([...RetryOutcome.options, "discarded"]);
export type LetterOutcome = v.InferOutput<typeof LetterOutcome>;

/** The outcome of each of several dead letters. */
export const DeadLetterOutcomes = v.object({
	results: v.array(v.object({ key: v.number(), outcome: LetterOutcome })),
});

const Key = v.pipe(v.string(), v.regex(/^[1-9]\d{0,14}$/), v.transform(Number));
const Keys = v.pipe(
	v.optional(
		v.union([
			v.array(Key),
			v.pipe(
				Key,
				v.transform((key) => [key]),
			),
		]),
		[],
	),
	v.maxLength(MAX_AT_ONCE),
);

/** The query of the file of dead letters. */
export const ExportedLettersQuery = v.strictObject({
	keys: v.exactOptional(
		v.pipe(
			v.string("must be given once"),
			v.regex(
				new RegExp(`^[1-9]\\d{0,14}(?:,[1-9]\\d{0,14}){0,${MAX_AT_ONCE - 1}}$`),
				`must be up to ${MAX_AT_ONCE} keys with commas between them`,
			),
			v.transform((keys) => keys.split(",").map(Number)),
			v.description("The keys of those to write, with commas between them; otherwise all."),
		),
	),
});

/** The letters that are ticked on the page; all of them if none is and `do` says so. */
export const DeadLettersForm = v.object({
	do: v.picklist(["retry", "retry-all", "discard"]),
	key: Keys,
});

/** The query of the page that asks before letters are discarded. */
export const DiscardQuery = v.object({ key: Keys });

/** The query of the page for people, with the outcome of the last retry. */
export const DeadLettersPageQuery = v.pipe(
	v.object({
		cursor: v.exactOptional(Cursor),
		retried: v.fallback(v.optional(RetryOutcome), undefined),
		done: v.fallback(v.optional(v.picklist(["discarded", "none"])), undefined),
		stored: v.fallback(v.optional(SmallNumber), undefined),
		kept: v.fallback(v.optional(SmallNumber), undefined),
	}),
	v.transform((query) => ({ ...query, limit: MAX_AT_ONCE })),
);
