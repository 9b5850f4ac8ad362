import * as v from "valibot";
import { nextPageEntries } from "../../platform/schema/page-query.schema.ts";
import { InstantText } from "../../platform/schema/time.schema.ts";
import { Answers } from "../questions/answers.schema.ts";

/** Bytes of one posted form. */
export const MAX_SUBMISSION_BYTES = 64 * 1024;
/** What somebody agreed to, as it was put to them. */
export const ConsentGiven = v.object({
	question: v.string(),
	version: v.string(),
	text: v.string(),
});
export type ConsentGiven = v.InferOutput<typeof ConsentGiven>;

/** Whether Turnstile passed the respondent, or did not answer. */
export const TurnstileResult = v.picklist(["passed", "unanswered"]);
export type TurnstileResult = v.InferOutput<typeof TurnstileResult>;

/** What a respondent gets back. The receipt is theirs alone: we keep only its hash. */
export const Receipt = v.object({
	id: v.string(),
	receipt: v.string(),
	receipt_url: v.string(),
	submitted_at: InstantText,
});
export type Receipt = v.InferOutput<typeof Receipt>;

/** A stored response as the newsroom sees it. */
export const NewsroomSubmission = v.object({
	id: v.string(),
	submitted_at: InstantText,
	origin: v.exactOptional(v.string()),
	language: v.exactOptional(v.string()),
	/** Absent where nobody asked Turnstile. */
	turnstile: v.exactOptional(TurnstileResult),
	answers: Answers,
	consents: v.exactOptional(v.array(ConsentGiven)),
});
export type NewsroomSubmission = v.InferOutput<typeof NewsroomSubmission>;

export const NewsroomSubmissionList = v.object({
	responses: v.array(NewsroomSubmission),
	...nextPageEntries,
});
