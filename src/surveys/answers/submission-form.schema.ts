import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { atMost, Language } from "../../platform/schema/text.schema.ts";
import { HONEYPOT_FIELD, TURNSTILE_FIELD } from "../questions/question-parts.schema.ts";

/** The fields of a posted form that are not answers; names that begin with “_” are reserved for them. */
export const SubmissionForm = v.pipe(
	v.object({
		_submission: v.optional(
			described(
				"A UUID of the submission: the same UUID sent twice counts once.",
				v.pipe(v.string(), v.uuid("must be a UUID")),
			),
			() => crypto.randomUUID(),
		),
		_next: v.exactOptional(
			described(
				"For browsers: the page to go to afterwards, if the survey lists its origin.",
				v.string(),
			),
		),
		_lang: v.fallback(
			v.optional(described("The language in which the survey was read.", Language)),
			undefined,
		),
		[HONEYPOT_FIELD]: v.exactOptional(
			described(
				"Leave it out, or empty: only programs that fill in every field send a value.",
				v.unknown(),
			),
		),
		// Turnstile's tokens have at most 2048 characters.
		[TURNSTILE_FIELD]: v.exactOptional(
			described(
				"The token that Turnstile's script gives, if the survey uses it.",
				v.pipe(v.string(), atMost(2048)),
			),
		),
	}),
	v.metadata({
		additionalProperties: true,
		"x-rules": ["All other fields must be answers to the survey's questions."],
	}),
	v.description(
		"The answers of one respondent, each under the id of its question (see “Ask on your own page”).",
	),
);
export type SubmissionForm = v.InferOutput<typeof SubmissionForm>;

/** Says if the honeypot is filled in, which people do not see. */
export function isHoneypotFilled(form: SubmissionForm): boolean {
	return ![undefined, null, ""].some((empty) => form[HONEYPOT_FIELD] === empty);
}
