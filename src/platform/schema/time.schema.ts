import * as v from "valibot";
import { documentedPattern } from "./documented-rules.schema.ts";

// RFC 3339 §5.6, without leap seconds. Seconds are optional, because people leave them out.
export const RFC_3339 =
	/^[1-9]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const WRONG_DAY = "must be a day such as “2024-07-15”";

/** Accepts RFC 3339 text and returns a Date; years 1000 to 9999, because feeds need four digits. */
export const Instant = v.pipe(
	v.string(),
	documentedPattern(
		RFC_3339,
		"The day must be one of the calendar, and the year 1000 to 9999 in UTC too.",
	),
	v.check(isInstant, "must be an RFC 3339 date-time such as “2024-07-15T09:00:00+02:00”"),
	v.transform((text) => new Date(text)),
);

/** An instant in responses: RFC 3339, UTC. */
export const InstantText = v.pipe(v.string(), v.isoTimestamp());

/** Accepts a day of the calendar (RFC 3339 §5.6 full-date), years 1000 to 9999. */
export const Day = v.pipe(
	v.string(),
	v.metadata({ format: "date", pattern: "^[1-9]" }),
	v.check((day) => /^[1-9]\d{3}-\d\d-\d\d$/.test(day) && isDay(day), WRONG_DAY),
);

function isInstant(text: string): boolean {
	const year = new Date(text).getUTCFullYear();
	return RFC_3339.test(text) && isDay(text.slice(0, 10)) && year >= 1000 && year <= 9999;
}

export function isDay(day: string): boolean {
	// Date turns 30 February into 1 or 2 March: only a real day is the same afterwards.
	const midnight = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}
