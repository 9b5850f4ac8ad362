import { ColumnChart } from "../../../platform/ui/column-chart.tsx";
import { shortPeriod } from "../../../platform/ui/date-text.ts";
import { Figure } from "../../../platform/ui/figure.tsx";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { choiceLabel } from "../choice-label.ts";
import type { QuestionByType } from "../question-type.ts";
import { type ResultProps, resultId } from "../result-props.tsx";

/** The mean of numbers, and how many were in each range. */
export function NumberResult(props: ResultProps<QuestionByType["number"]>) {
	const { question, result, language, say } = props;
	const unit = question.unit === undefined ? "" : ` ${say(question.unit)}`;
	const columns = (result.choices ?? []).map((choice) => ({
		...choice,
		label: choiceLabel("number", choice, language, say) + unit,
		mark: numberText(choice.from ?? 0, language, "short"),
	}));
	return (
		<>
			{result.mean !== undefined && (
				<Figure
					number={numberText(result.mean, language, "mean") + unit}
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

/** How many chose a day in each period. */
export function DateResult({
	question,
	result,
	language,
	say,
}: ResultProps<QuestionByType["date"]>) {
	const columns = (result.choices ?? []).map((choice) => ({
		...choice,
		label: choiceLabel("date", choice, language, say),
		mark: shortPeriod(choice.value, language),
	}));
	return (
		<ColumnChart
			id={resultId(question.id)}
			title={say(question.label)}
			{...{ columns, language }}
		/>
	);
}
