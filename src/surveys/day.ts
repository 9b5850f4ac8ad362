const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that an instant falls on in a time zone, as 2024-07-15. */
export function dayIn(timeZone: string, instant: Date): string {
	// Swedes write days as ISO 8601 does. A format is dear to make, and there is one time zone a site.
	const format = formats.get(timeZone) ?? new Intl.DateTimeFormat("sv-SE", { timeZone });
	formats.set(timeZone, format);
	return format.format(instant);
}
