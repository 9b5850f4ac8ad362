// Swedes write days and times as ISO 8601 does. A format is dear to make, and there is one time zone a site.
const locale = "sv-SE";
const days = new Map<string, Intl.DateTimeFormat>();
const times = new Map<string, Intl.DateTimeFormat>();

/** The day that an instant falls on in a time zone, as 2024-07-15. */
export function dayIn(timeZone: string, instant: Date): string {
	const format = days.get(timeZone) ?? new Intl.DateTimeFormat(locale, { timeZone });
	days.set(timeZone, format);
	return format.format(instant);
}

/** An instant as clocks in a time zone show it, as 2024-07-15 14:30:05. */
export function timeIn(timeZone: string, instant: Date): string {
	const style = { timeZone, dateStyle: "short", timeStyle: "medium" } as const;
	const format = times.get(timeZone) ?? new Intl.DateTimeFormat(locale, style);
	times.set(timeZone, format);
	return format.format(instant);
}
