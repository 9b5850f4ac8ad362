import { wallTimeText } from "./date-text.ts";
import { toLocalDay, toLocalTime } from "./local-time.ts";

/** Returns the time of a save, with its day unless that is today. */
export function savedText(saved: Date, language: string, timeZone: string, now: Date): string {
	const isToday = toLocalDay(timeZone, saved) === toLocalDay(timeZone, now);
	return isToday
		? toLocalTime(timeZone, saved).slice(11, 16)
		: wallTimeText(saved.toISOString(), language, timeZone);
}
