import { ColumnChart } from "../../../platform/ui/column-chart.tsx";
import { shortPeriod } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { type ResultProps, resultId } from "../result-props.tsx";
import type { DateQuestion } from "./date.schema.ts";
import { periodText } from "./periods.ts";

/** The number of answers in each period. */
export function DateResult({ question, result, language, say }: ResultProps<DateQuestion>) {
	const columns = (result.choices ?? []).map((choice) => ({
		...choice,
		label: intervalText(choice.value, language),
		mark: shortPeriod(boundOf(choice.value), language),
	}));
	return (
		<ColumnChart
			id={resultId(question.id)}
			title={say(question.label)}
			{...{ columns, language }}
		/>
	);
}

// Public results merge periods into classes: "1950/1959", or "../1949" and "1960/.." with an open end.
function intervalText(interval: string, language: string): string {
	const words = wordsFor(language).results;
	const [first = "", last] = interval.split("/");
	const text = (period: string) => periodText(period, language);
	if (last === undefined) return text(first);
	if (first === "..") return words.before(text(last));
	return last === ".." ? words.since(text(first)) : `${text(first)} – ${text(last)}`;
}

function boundOf(interval: string): string {
	const [first = "", last = first] = interval.split("/");
	return first === ".." ? last : first;
}
