import * as v from "valibot";
import { Cursor } from "../../../platform/schema/cursor.schema.ts";
import { described } from "../../../platform/schema/described.schema.ts";
import { MAX_PAGE_SIZE, nextPageEntries } from "../../../platform/schema/page-query.schema.ts";
import { InstantText } from "../../../platform/schema/time.schema.ts";
import { NewsroomSubmission } from "../submission.schema.ts";

/** What can become of a letter that is tried again. */
export const RetryOutcome = v.picklist(["stored", "unreadable", "refused", "gone"]);
export type RetryOutcome = v.InferOutput<typeof RetryOutcome>;

/** The path of one letter. */
export const DeadLetterPath = v.object({
	key: v.pipe(
		v.string(),
		v.regex(/^[1-9]\d{0,14}$/),
		v.transform(Number),
		v.description("The number of the letter."),
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
		raw: v.exactOptional(described("What came, if it is no response.", v.string())),
	}),
);
export type DeadLetter = v.InferOutput<typeof DeadLetter>;

/** A page of letters. */
export const DeadLetterList = v.object({
	dead_letters: v.array(DeadLetter),
	...nextPageEntries,
});
export type DeadLetterList = v.InferOutput<typeof DeadLetterList>;

/** What became of a letter that was tried again with success. */
export const RetriedDeadLetter = v.object({ retried: v.literal("stored") });
export type RetriedDeadLetter = v.InferOutput<typeof RetriedDeadLetter>;

/** A page of letters as people turn it, and what became of the one just tried again. */
export const DeadLettersPageQuery = v.pipe(
	v.object({
		cursor: v.exactOptional(Cursor),
		retried: v.fallback(v.optional(RetryOutcome), undefined),
	}),
	v.transform((query) => ({ ...query, limit: MAX_PAGE_SIZE })),
);
