import { pageLanguage, wordsFor } from "../../words/languages.ts";
import { memoizeByString } from "../memoize.ts";

/** The formats of days by language, then by time zone. */
const dayFormats = memoizeByString((language) => {
	const { locale, day } = wordsFor(language).formats;
	return memoizeByString((timeZone) => new Intl.DateTimeFormat(locale, { ...day, timeZone }));
});

const monthFormats = memoizeByString((language) => {
	const options = { month: "long", year: "numeric", timeZone: "UTC" } as const;
	return new Intl.DateTimeFormat(wordsFor(language).formats.locale, options);
});

/** Returns a day as its language writes it, where the site is: 15.07.2024, or 15 July 2024. */
export function dateText(instant: string, language: string, timeZone: string): string {
	return dayFormats(pageLanguage(language))(timeZone).format(new Date(instant));
}

const timeFormats = memoizeByString((language) => {
	const { locale } = wordsFor(language).formats;
	const style = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
	return memoizeByString((timeZone) => new Intl.DateTimeFormat(locale, { ...style, timeZone }));
});

/**
 * Returns a day with its time, where the site is: 15.07.2024, 09:00 Uhr, or 15 July 2024, 09:00. At
 * midnight it returns the day alone, because articles from elsewhere often have no time.
 */
export function momentText(instant: string, language: string, timeZone: string): string {
	const day = dateText(instant, language, timeZone);
	const time = timeText(instant, language, timeZone);
	return time === "00:00" ? day : wordsFor(language).formats.moment(day, time);
}

const asOfFormats = memoizeByString((language) => {
	const { locale } = wordsFor(language).formats;
	const style = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
	return memoizeByString((timeZone) => new Intl.DateTimeFormat(locale, { ...style, timeZone }));
});

/** Returns since when a page has been as it is, where the site is: Stand: Montag, 15. Juli 2024, 09:00 Uhr. */
export function asOfText(instant: string, language: string, timeZone: string): string {
	const day = asOfFormats(pageLanguage(language))(timeZone).format(new Date(instant));
	const { asOf, moment } = wordsFor(language).formats;
	return asOf(moment(day, timeText(instant, language, timeZone)));
}

const weekdayFormats = memoizeByString((language) => {
	const { locale } = wordsFor(language).formats;
	return memoizeByString(
		(timeZone) => new Intl.DateTimeFormat(locale, { weekday: "short", timeZone }),
	);
});

const zoneFormats = memoizeByString((language) => {
	const { locale } = wordsFor(language).formats;
	const style = { hour: "2-digit", timeZoneName: "short" } as const;
	return memoizeByString((timeZone) => new Intl.DateTimeFormat(locale, { ...style, timeZone }));
});

/** Returns the time on the wall of the newsroom, with weekday and zone: Mo, 26.10.2026, 06:00 MEZ. */
export function wallTimeText(instant: string, language: string, timeZone: string): string {
	const tag = pageLanguage(language);
	const date = new Date(instant);
	const parts = zoneFormats(tag)(timeZone).formatToParts(date);
	const zone = parts.find(({ type }) => type === "timeZoneName")?.value ?? timeZone;
	const weekday = weekdayFormats(tag)(timeZone).format(date);
	const day = dateText(instant, language, timeZone);
	return `${weekday}, ${day}, ${timeText(instant, language, timeZone)} ${zone}`;
}

function timeText(instant: string, language: string, timeZone: string): string {
	return timeFormats(pageLanguage(language))(timeZone).format(new Date(instant));
}

/** Returns a day of the calendar (2024-07-15) as its language writes it. */
export function dayText(day: string, language: string): string {
	return dateText(`${day}T00:00:00Z`, language, "UTC");
}

/** Returns a month (2024-07) as its language writes it: Juli 2024. */
export function monthText(month: string, language: string): string {
	return monthFormats(pageLanguage(language)).format(new Date(`${month}-01T00:00:00Z`));
}

/** Returns a day, month or year in short, for the axis of a chart: 15.7. (in English 15/7), 7/24, 2024. */
export function shortPeriod(period: string, language: string): string {
	const [year = "", month, day] = period.split("-");
	if (month === undefined) return year;
	if (day === undefined) return `${Number(month)}/${year.slice(2)}`;
	return wordsFor(language).formats.shortDay(Number(day), Number(month));
}
