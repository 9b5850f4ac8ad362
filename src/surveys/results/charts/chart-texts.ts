import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { dateText, dayText } from "../../../platform/ui/date-text.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { NewsroomResults } from "../results.schema.ts";
import type { Chart } from "./chart.ts";

/** A picture of the newsroom has at most 1,000 characters of description. */
const MAX_ALT_LENGTH = 900;

/** Says in one text what a chart shows; values that are too many are left to the table. */
export function chartAlt({ kind, title, bars }: Chart, language: string): string {
	const words = wordsFor(language).charts;
	const values = bars.map(({ label, numbers: [first, ...others] }) => {
		const further = others.length > 0 ? ` (${others.join(", ")})` : "";
		return `${label}: ${first}${further}`;
	});
	const shown: string[] = [];
	let length = title.length;
	for (const value of values) {
		length += value.length + 2;
		if (length > MAX_ALT_LENGTH) break;
		shown.push(value);
	}
	const left = values.length - shown.length;
	const list = [...shown, ...(left > 0 ? [words.more(left)] : [])].join("; ");
	return words[kind](/[.?!…]$/.test(title) ? title : `${title}.`, `${list}.`).slice(0, 1000);
}

/** How the numbers of a chart came about. */
export interface ChartMethod {
	chart: Chart;
	results: Pick<NewsroomResults, "days" | "responses">;
	/** The filter in words, one condition each. */
	filter: string[];
	site: Site;
	language: string;
	now: Date;
}

/** Says how many answered, when, which answers count, and on which day it was counted. */
export function methodTexts({
	chart,
	results,
	filter,
	site,
	language,
	now,
}: ChartMethod): string[] {
	const words = wordsFor(language).charts;
	const { days, responses } = results;
	const number = (count: number) => numberText(count, language);
	const first = days.at(0)?.day;
	const last = days.at(-1)?.day;
	const period =
		first && last ? [words.period(dayText(first, language), dayText(last, language))] : [];
	const basis = [
		words.answered(number(chart.answered), number(responses)),
		...period,
		words.nature,
	];
	return [
		`${basis.join(", ")}.`,
		...(filter.length > 0 ? [`${words.only(filter.join("; "))}.`] : []),
		`${words.asOf(dateText(now.toISOString(), language, site.timeZone))}.`,
	];
}
