import { memoizeByString } from "../memoize.ts";

// Swedes write days and times as ISO 8601 does.
const locale = "sv-SE";

const days = memoizeByString((timeZone) => new Intl.DateTimeFormat(locale, { timeZone }));

const times = memoizeByString((timeZone) => {
	const style = { timeZone, dateStyle: "short", timeStyle: "medium" } as const;
	return new Intl.DateTimeFormat(locale, style);
});

/** The day that an instant falls on in a time zone, as 2024-07-15. */
export function toLocalDay(timeZone: string, instant: Date): string {
	return days(timeZone).format(instant);
}

/** An instant as clocks in a time zone show it, as 2024-07-15 14:30:05. */
export function toLocalTime(timeZone: string, instant: Date): string {
	return times(timeZone).format(instant);
}
