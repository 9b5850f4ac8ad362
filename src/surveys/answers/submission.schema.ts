import * as v from "valibot";
import { InstantText } from "../../platform/schema/time.schema.ts";

/** Bytes of one posted form. */
export const MAX_RESPONSE_BYTES = 64 * 1024;

export const Answer = v.union([v.string(), v.number(), v.boolean(), v.array(v.string())]);
export type Answer = v.InferOutput<typeof Answer>;

/**
 * Answers by question id, and by “id.part” where a question has parts: a row of a matrix, the words
 * beside “_other”. A question left out was not answered.
 */
export const Answers = v.record(v.string(), Answer);
export type Answers = v.InferOutput<typeof Answers>;

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
export const NewsroomResponse = v.object({
	id: v.string(),
	submitted_at: InstantText,
	origin: v.exactOptional(v.string()),
	language: v.exactOptional(v.string()),
	/** Absent where nobody asked Turnstile. */
	turnstile: v.exactOptional(TurnstileResult),
	answers: Answers,
	consents: v.exactOptional(v.array(ConsentGiven)),
});
export type NewsroomResponse = v.InferOutput<typeof NewsroomResponse>;
