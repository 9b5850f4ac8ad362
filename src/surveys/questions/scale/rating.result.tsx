import { BarChart } from "../../../platform/ui/bar-chart.tsx";
import { Figure } from "../../../platform/ui/figure.tsx";
import { numberText } from "../../../platform/ui/number-text.ts";
import { type ResultProps, resultId } from "../result-props.tsx";
import type { RatingQuestion } from "./rating.schema.ts";
import { meanMeaning } from "./scale-ends.ts";
import { stepBar } from "./step-bar.ts";

/** The mean, and the number of answers at each step. */
export function RatingResult(props: ResultProps<RatingQuestion>) {
	const { question, result, language, lang, say } = props;
	return (
		<>
			{result.mean !== undefined && (
				<Figure
					number={numberText(result.mean, language, "mean")}
					meaning={meanMeaning(question, say, language)}
				/>
			)}
			<BarChart
				id={resultId(question.id)}
				caption={say(question.label)}
				bars={(result.choices ?? []).map((choice) => stepBar(choice, question, say))}
				{...{ language, lang }}
			/>
		</>
	);
}
