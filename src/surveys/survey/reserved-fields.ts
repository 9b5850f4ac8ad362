import { HONEYPOT_FIELD } from "../questions/question-parts.schema.ts";

/** The name that Turnstile's script gives to its field. */
export const TURNSTILE_FIELD = "cf-turnstile-response";

/** Whether a field is not meant as an answer. */
export function isReservedField(field: string): boolean {
	return field.startsWith("_") || field === HONEYPOT_FIELD || field === TURNSTILE_FIELD;
}
