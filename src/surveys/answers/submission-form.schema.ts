import * as v from "valibot";
import { atMost, Language } from "../../platform/schema/text.schema.ts";
import { HONEYPOT_FIELD } from "../questions/question-parts.schema.ts";
import { TURNSTILE_FIELD } from "../survey/reserved-fields.ts";

/** The fields of a posted form that are not answers; names that begin with “_” are kept for us. */
export const SubmissionForm = v.pipe(
	v.object({
		/** What is sent twice under one number counts once. */
		_submission: v.optional(v.pipe(v.string(), v.uuid("must be a UUID")), () =>
			crypto.randomUUID(),
		),
		_next: v.exactOptional(v.string()),
		/** The language in which the respondent read the survey. */
		_lang: v.fallback(v.optional(Language), undefined),
		[HONEYPOT_FIELD]: v.exactOptional(v.unknown()),
		// Turnstile's tokens have at most 2048 characters.
		[TURNSTILE_FIELD]: v.exactOptional(v.pipe(v.string(), atMost(2048))),
	}),
	v.metadata({
		additionalProperties: true,
		"x-rules": ["All other fields must be answers to the survey's questions."],
	}),
);
export type SubmissionForm = v.InferOutput<typeof SubmissionForm>;

/** Whether only a program can have filled this in: people do not see the honeypot. */
export function isHoneypotFilled(submission: SubmissionForm): boolean {
	return ![undefined, null, ""].some((empty) => submission[HONEYPOT_FIELD] === empty);
}
