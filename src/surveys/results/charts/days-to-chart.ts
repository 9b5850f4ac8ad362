import { shortPeriod } from "../../../platform/ui/date-text.ts";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { fillPeriods, periodText } from "../../questions/date/periods.ts";
import type { NewsroomResults } from "../results.schema.ts";
import type { Chart } from "./chart.ts";

/** Days that fit side by side; more are shown by month. */
const MOST_DAYS = 60;
const MONTH_LENGTH = 7;

/** Returns the number of submissions by day or month as a chart. */
export function daysToChart(
	{ days, responses }: Pick<NewsroomResults, "days" | "responses">,
	language: string,
): Chart {
	const words = wordsFor(language).results;
	const isByMonth = fillPeriods(days.map(({ day }) => day)).length > MOST_DAYS;
	const length = isByMonth ? MONTH_LENGTH : undefined;
	const counts = new Map<string, number>();
	for (const { day, count } of days) {
		const period = day.slice(0, length);
		counts.set(period, (counts.get(period) ?? 0) + count);
	}
	const most = Math.max(...counts.values(), 1);
	return {
		kind: "columns",
		title: isByMonth ? words.perMonth : words.perDay,
		labelHead: isByMonth ? words.month : words.day,
		heads: [words.count],
		bars: fillPeriods([...counts.keys()]).map((period) => ({
			label: periodText(period, language),
			mark: shortPeriod(period, language),
			length: (counts.get(period) ?? 0) / most,
			numbers: [numberText(counts.get(period) ?? 0, language)],
		})),
		notes: [],
		answered: responses,
		smallest: responses,
	};
}
