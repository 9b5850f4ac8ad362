import * as v from "valibot";

// RFC 3339 §5.6, with the seconds optional as people leave them out.
const RFC_3339 = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/;

const WRONG_DAY = "must be a day such as “2024-07-15”";

/** An instant as RFC 3339 text in, a Date out; years 1000 to 9999, as feeds need four digits. */
export const Instant = v.pipe(
	v.string(),
	v.check(isInstant, "must be an RFC 3339 date-time such as “2024-07-15T09:00:00+02:00”"),
	v.transform((text) => new Date(text)),
);

/** An instant as answers carry it: RFC 3339, UTC. */
export const InstantText = v.pipe(v.string(), v.isoTimestamp());

/** A day of the calendar (RFC 3339 §5.6 full-date), years 1000 to 9999. */
export const Day = v.pipe(
	v.string(),
	v.check((day) => /^[1-9]\d{3}-\d\d-\d\d$/.test(day) && isDay(day), WRONG_DAY),
);

function isInstant(text: string): boolean {
	const day = RFC_3339.exec(text)?.[1];
	const year = new Date(text).getUTCFullYear();
	// Date rolls 30 February over to March: a real day survives the way there and back.
	return day !== undefined && isDay(day) && year >= 1000 && year <= 9999;
}

export function isDay(day: string): boolean {
	const midnight = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(day);
}
