import { isDay } from "../../../platform/schema/time.schema.ts";

/** Returns a day that is written as date fields send it, or as 15.7.2024; dots always mean that the day is first. */
export function toDay(typed: string): string | undefined {
	const text = typed.trim();
	const [, day = "", month = "", year] = /^(\d\d?)\. ?(\d\d?)\. ?(\d{4})$/.exec(text) ?? [];
	const iso = year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
	return /^\d{4}-\d\d-\d\d$/.test(iso) && isDay(iso) ? iso : undefined;
}
