import { memoizeByString } from "../memoize.ts";

// Swedish writes days and times as ISO 8601 does.
const locale = "sv-SE";
const DAY_MS = 24 * 60 * 60 * 1000;

const days = memoizeByString((timeZone) => new Intl.DateTimeFormat(locale, { timeZone }));

const times = memoizeByString((timeZone) => {
	const style = { timeZone, dateStyle: "short", timeStyle: "medium" } as const;
	return new Intl.DateTimeFormat(locale, style);
});

/** Returns the day of an instant in a time zone: 2024-07-15. */
export function toLocalDay(timeZone: string, instant: Date): string {
	return days(timeZone).format(instant);
}

/**
 * Returns the first moment of a day in a time zone. The day is given by its midnight in UTC. Where the
 * clock skips midnight, the day begins later.
 */
export function startOfLocalDay(timeZone: string, midnight: Date): Date {
	const day = toLocalDay("UTC", midnight);
	const moments = [-DAY_MS, DAY_MS].map((away) => {
		const near = new Date(midnight.getTime() + away);
		return new Date(midnight.getTime() - offsetMs(timeZone, near));
	});
	const inDay = moments.filter((moment) => toLocalDay(timeZone, moment) === day);
	return inDay.sort((a, b) => a.getTime() - b.getTime())[0] ?? midnight;
}

/** Returns how far the clocks of a time zone are ahead of UTC at an instant. */
export function offsetMs(timeZone: string, instant: Date): number {
	const local = Date.parse(`${toLocalTime(timeZone, instant).replace(" ", "T")}Z`);
	// Years before 1000 and after 9999 are not written in four digits.
	return Number.isNaN(local) ? 0 : local - Math.floor(instant.getTime() / 1000) * 1000;
}

/** Returns the local time of an instant in a time zone: 2024-07-15 14:30:05. */
export function toLocalTime(timeZone: string, instant: Date): string {
	return times(timeZone).format(instant);
}
