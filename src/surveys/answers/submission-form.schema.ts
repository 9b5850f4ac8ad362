import * as v from "valibot";
import { toPageOrigin } from "../../platform/http/client-network.ts";
import { described } from "../../platform/schema/described.schema.ts";
import { atMost, Language } from "../../platform/schema/text.schema.ts";
import {
	HONEYPOT_FIELD,
	OLD_HONEYPOT_FIELD,
	TURNSTILE_FIELD,
} from "../questions/question-parts.schema.ts";

const MAX_NEXT_LENGTH = 2048;
/** Turnstile's tokens have at most so many characters. */
const MAX_TOKEN_LENGTH = 2048;

// RFC 9562 §5.9 and §5.10: every program that fills in nothing else fills in these.
const NIL = "00000000-0000-0000-0000-000000000000";
const MAX = "ffffffff-ffff-ffff-ffff-ffffffffffff";

const honeypot = described(
	"Leave it out, or empty: only programs that fill in every field send a value.",
	v.unknown(),
);

/** The fields of a posted form that are not answers; names that begin with “_” are reserved for them. */
export const SubmissionForm = v.pipe(
	v.object({
		_submission: v.optional(
			described(
				"A random UUID of the submission. The same answers sent twice under it count once; other answers are refused with 409.",
				v.pipe(
					v.string("must be one UUID"),
					v.uuid("must be a UUID"),
					v.check(
						(number) => ![NIL, MAX].includes(number.toLowerCase()),
						"must be random: this UUID belongs to nobody",
					),
				),
			),
			() => crypto.randomUUID(),
		),
		// What is wrong here is not the respondent's fault: our own page of thanks is shown instead.
		_next: v.fallback(
			v.optional(
				described(
					"For browsers: the page to go to afterwards, if the survey lists its origin.",
					v.pipe(v.string(), atMost(MAX_NEXT_LENGTH)),
				),
			),
			undefined,
		),
		_lang: v.fallback(
			v.optional(described("The language in which the survey was read.", Language)),
			undefined,
		),
		_origin: v.fallback(
			v.optional(
				described(
					"Only in forms that we returned: the website that the form was sent from first.",
					v.pipe(v.string(), v.transform(toPageOrigin)),
				),
			),
			undefined,
		),
		[HONEYPOT_FIELD]: v.exactOptional(honeypot),
		[OLD_HONEYPOT_FIELD]: v.exactOptional(honeypot),
		// Anything else is no token, and fails the check of Turnstile.
		[TURNSTILE_FIELD]: v.fallback(
			v.optional(
				described(
					"The token that Turnstile's script gives, if the survey uses it.",
					v.pipe(v.string(), atMost(MAX_TOKEN_LENGTH)),
				),
			),
			undefined,
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

/** Reads the fields of a form without its number, the only field that can be wrong; it gets a new one. */
export function withNewNumber(fields: ReadonlyMap<string, unknown>): SubmissionForm {
	const { _submission, ...others } = Object.fromEntries(fields);
	return v.parse(SubmissionForm, others);
}

/** Says if the honeypot is filled in, which people do not see. */
export function isHoneypotFilled(form: SubmissionForm): boolean {
	const values = [form[HONEYPOT_FIELD], form[OLD_HONEYPOT_FIELD]].flat();
	return values.some((value) => value !== undefined && value !== null && value !== "");
}
