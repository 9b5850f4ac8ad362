import { OLD_HONEYPOT_FIELD, TURNSTILE_FIELD } from "../questions/question-parts.schema.ts";

/** Returns the posted fields that are meant as answers. */
export function withoutReservedFields(fields: ReadonlyMap<string, unknown>): Map<string, unknown> {
	return new Map([...fields].filter(([field]) => !isReserved(field)));
}

function isReserved(field: string): boolean {
	return field.startsWith("_") || field === OLD_HONEYPOT_FIELD || field === TURNSTILE_FIELD;
}
