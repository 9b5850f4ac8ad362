import * as v from "valibot";
import { HONEYPOT } from "./question.ts";

/** The fields of a posted form that are not answers; names that begin with “_” are kept for us. */
export const Submission = v.object({
	/** What is sent twice under one number counts once. */
	_submission: v.optional(v.pipe(v.string(), v.uuid("must be a UUID")), () => crypto.randomUUID()),
	_next: v.exactOptional(v.string()),
	[HONEYPOT]: v.exactOptional(v.unknown()),
});
export type Submission = v.InferOutput<typeof Submission>;

/** Whether only a program can have filled this in: people do not see the honeypot. */
export function isTrapped(submission: Submission): boolean {
	return ![undefined, null, ""].some((empty) => submission[HONEYPOT] === empty);
}

/** Whether a field is not meant as an answer. */
export function isReserved(field: string): boolean {
	return field.startsWith("_") || field === HONEYPOT;
}
