import { ColumnChart } from "../../../platform/ui/column-chart.tsx";
import { shortPeriod } from "../../../platform/ui/date-text.ts";
import { type ResultProps, resultId } from "../result-props.tsx";
import type { DateQuestion } from "./date.schema.ts";
import { intervalText } from "./interval-text.ts";

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

function boundOf(interval: string): string {
	const [first = "", last = first] = interval.split("/");
	return first === ".." ? last : first;
}
