import { ColumnChart } from "../../platform/ui/column-chart.tsx";
import { shortPeriod } from "../../platform/ui/date-text.ts";
import { wordsFor } from "../../words/languages.ts";
import { fillPeriods, periodText } from "../questions/date/periods.ts";
import type { NewsroomResults } from "./results.schema.ts";

/** Days that fit side by side; more are shown by month. */
const MOST_DAYS = 92;
const MONTH_LENGTH = 7;

/** Shows the number of submissions by day or month, with those that had none in between. */
export function DaysChart({
	days,
	language,
}: Pick<NewsroomResults, "days"> & { language: string }) {
	const words = wordsFor(language).results;
	const everyDay = fillPeriods(days.map(({ day }) => day));
	const isByMonth = everyDay.length > MOST_DAYS;
	const length = isByMonth ? MONTH_LENGTH : undefined;
	const periods = fillPeriods(days.map(({ day }) => day.slice(0, length)));
	const all = days.reduce((sum, { count }) => sum + count, 0);
	const title = isByMonth ? words.perMonth : words.perDay;
	return (
		<section class="result" aria-labelledby="days">
			<h2 id="days">{title}</h2>
			<ColumnChart
				id="day"
				title={title}
				columns={periods.map((period) => {
					const count = countIn(days, period);
					const mark = shortPeriod(period, language);
					return { label: periodText(period, language), mark, count, share: count / all };
				})}
				language={language}
			/>
		</section>
	);
}

function countIn(days: NewsroomResults["days"], period: string): number {
	return days
		.filter(({ day }) => day.startsWith(period))
		.reduce((sum, { count }) => sum + count, 0);
}
