import * as v from "valibot";
import { Cursor } from "../../../platform/schema/cursor.schema.ts";
import { described } from "../../../platform/schema/described.schema.ts";
import { MAX_PAGE_SIZE, nextPageEntries } from "../../../platform/schema/page-query.schema.ts";
import { InstantText } from "../../../platform/schema/time.schema.ts";
import { NewsroomSubmission } from "../submission.schema.ts";

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

export const DeadLetter = described(
	"Answers that could not be stored.",
	v.object({
		key: v.number(),
		/** The Queue's number of the message. */
		id: v.string(),
		failed_at: InstantText,
		/** The slug of the survey, if it is still there. */
		survey: v.exactOptional(v.string()),
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

/** The query of the page for people, with the outcome of the last retry. */
export const DeadLettersPageQuery = v.pipe(
	v.object({
		cursor: v.exactOptional(Cursor),
		retried: v.fallback(v.optional(RetryOutcome), undefined),
	}),
	v.transform((query) => ({ ...query, limit: MAX_PAGE_SIZE })),
);
