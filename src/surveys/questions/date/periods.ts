import { dayText, monthText } from "../../../platform/ui/date-text.ts";

/** Returns every day, month or year from the first to the last of these: 2024-07-15, 2024-07 or 2024. */
export function fillPeriods(given: string[]): string[] {
	const sorted = given.toSorted();
	const last = sorted.at(-1) ?? "";
	const periods = sorted.slice(0, 1);
	for (let period = periods[0]; period !== undefined && period < last; ) {
		period = periodAfter(period);
		periods.push(period);
	}
	return periods;
}

function periodAfter(period: string): string {
	const parts = period.split("-").map(Number);
	const next = parts.map((part, index) => part + Number(index === parts.length - 1));
	const [year = 0, month = 1, day = 1] = next;
	return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, period.length);
}

/** Returns a day, month or year as it is written in a language. */
export function periodText(period: string, language: string): string {
	if (period.length === 10) return dayText(period, language);
	return period.length === 7 ? monthText(period, language) : period;
}
