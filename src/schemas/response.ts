import * as v from "valibot";
import { InstantText } from "./time.ts";

/** Bytes of one posted form. */
export const MAX_RESPONSE_BYTES = 64 * 1024;

/** Answers by question id; a question left out was not answered. */
export const Answers = v.record(v.string(), v.union([v.string(), v.number(), v.array(v.string())]));
export type Answers = v.InferOutput<typeof Answers>;

/** What a respondent gets back. The receipt is theirs alone: we keep only its hash. */
export const Receipt = v.object({
	id: v.string(),
	receipt: v.string(),
	submitted_at: InstantText,
});
export type Receipt = v.InferOutput<typeof Receipt>;

/** A stored response as the newsroom sees it. */
export const NewsroomResponse = v.object({
	id: v.string(),
	submitted_at: InstantText,
	origin: v.exactOptional(v.string()),
	answers: Answers,
});
export type NewsroomResponse = v.InferOutput<typeof NewsroomResponse>;
