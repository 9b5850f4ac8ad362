import { ColumnChart } from "../../../platform/ui/column-chart.tsx";
import { Figure } from "../../../platform/ui/figure.tsx";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { type ResultProps, resultId } from "../result-props.tsx";
import type { NumberQuestion } from "./number.schema.ts";
import { rangeText } from "./range-text.ts";

/** The mean, and the number of answers in each range. */
export function NumberResult(props: ResultProps<NumberQuestion>) {
	const { question, result, language, say } = props;
	const unit = question.unit === undefined ? "" : ` ${say(question.unit)}`;
	const columns = (result.choices ?? []).map((choice) => ({
		...choice,
		label: rangeText(choice, language) + unit,
		mark: numberText(choice.from ?? choice.to ?? 0, language, "short"),
	}));
	return (
		<>
			{result.mean !== undefined && (
				<Figure
					number={numberText(result.mean, language, "amount") + unit}
					meaning={wordsFor(language).results.mean}
				/>
			)}
			<ColumnChart
				id={resultId(question.id)}
				title={say(question.label)}
				{...{ columns, language }}
			/>
		</>
	);
}
