import { pageLanguage } from "../../words/de/pages.ts";
import { memoizeByString } from "../memoize.ts";

const styles = {
	de: { locale: "de", options: { day: "2-digit", month: "2-digit", year: "numeric" } },
	en: { locale: "en-GB", options: { day: "numeric", month: "long", year: "numeric" } },
} as const;

const formats = {
	de: memoizeByString((timeZone) => formatIn("de", timeZone)),
	en: memoizeByString((timeZone) => formatIn("en", timeZone)),
};

const monthFormat = memoizeByString((locale) => {
	const options = { month: "long", year: "numeric", timeZone: "UTC" } as const;
	return new Intl.DateTimeFormat(locale, options);
});

function formatIn(language: keyof typeof styles, timeZone: string) {
	const { locale, options } = styles[language];
	return new Intl.DateTimeFormat(locale, { ...options, timeZone });
}

/** A day as its language writes it, where the site is: 15.07.2024, or 15 July 2024. */
export function dateText(instant: string, language: string, timeZone: string): string {
	return formats[pageLanguage(language)](timeZone).format(new Date(instant));
}

/** A day of the calendar (2024-07-15) as its language writes it. */
export function dayText(day: string, language: string): string {
	return dateText(`${day}T00:00:00Z`, language, "UTC");
}

/** A month (2024-07) as its language writes it: Juli 2024. */
export function monthText(month: string, language: string): string {
	const { locale } = styles[pageLanguage(language)];
	return monthFormat(locale).format(new Date(`${month}-01T00:00:00Z`));
}

/** A day, month or year in short, for the axis of a chart: 15.7. (in English 15/7), 7/24, 2024. */
export function shortPeriod(period: string, language: string): string {
	const [year = "", month, day] = period.split("-");
	const parts = [Number(day), Number(month)];
	if (day !== undefined)
		return pageLanguage(language) === "de" ? `${parts.join(".")}.` : parts.join("/");
	return month === undefined ? year : `${Number(month)}/${year.slice(2)}`;
}
