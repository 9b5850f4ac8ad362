import { memoizeByString } from "../memoize.ts";

// Swedish writes days and times as ISO 8601 does.
const locale = "sv-SE";

const days = memoizeByString((timeZone) => new Intl.DateTimeFormat(locale, { timeZone }));

const times = memoizeByString((timeZone) => {
	const style = { timeZone, dateStyle: "short", timeStyle: "medium" } as const;
	return new Intl.DateTimeFormat(locale, style);
});

/** Returns the day of an instant in a time zone: 2024-07-15. */
export function toLocalDay(timeZone: string, instant: Date): string {
	return days(timeZone).format(instant);
}

/** Returns the local time of an instant in a time zone: 2024-07-15 14:30:05. */
export function toLocalTime(timeZone: string, instant: Date): string {
	return times(timeZone).format(instant);
}
