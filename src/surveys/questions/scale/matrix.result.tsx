import { BarChart } from "../../../platform/ui/bar-chart.tsx";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { type ResultProps, resultId } from "../result-props.tsx";
import type { MatrixQuestion } from "./matrix.schema.ts";
import { meanMeaning } from "./scale-ends.ts";
import { stepBar } from "./step-bar.ts";

/** The mean of each row, and its number of answers at each step. */
export function MatrixResult(props: ResultProps<MatrixQuestion>) {
	const { question, result, language, lang, say, level } = props;
	const words = wordsFor(language).results;
	const { min, max } = question;
	const RowHeading = level === "h2" ? "h3" : "h4";
	const bars = (result.rows ?? []).map(({ label, answered, mean }) => ({
		label: say(label),
		count: answered,
		share: answered === null || result.answered === null ? null : answered / result.answered,
		length: mean === undefined ? 0 : (mean - min) / (max - min),
		extra: mean === undefined ? "–" : numberText(mean, language, "mean"),
	}));
	return (
		<>
			<BarChart
				id={resultId(question.id)}
				caption={say(question.label)}
				labelHead={words.part}
				extraHead={words.meanShort}
				{...{ bars, language, lang }}
			/>
			<p class="fine">{meanMeaning(question, say, language)}</p>
			<details>
				<summary>{words.distribution}</summary>
				{result.rows?.map((row) => (
					<>
						<RowHeading lang={lang}>{say(row.label)}</RowHeading>
						<BarChart
							id={`${resultId(question.id)}.row.${row.id}`}
							caption={say(row.label)}
							bars={(row.choices ?? []).map((choice) => stepBar(choice, question, say))}
							{...{ language, lang }}
						/>
					</>
				))}
			</details>
		</>
	);
}
