import { type Bar, BarChart } from "../../../platform/ui/bar-chart.tsx";
import { Figure } from "../../../platform/ui/figure.tsx";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { PublicChoice } from "../question-result.schema.ts";
import type { QuestionByType } from "../question-type.ts";
import { type ResultProps, resultId } from "../result-props.tsx";

type Scaled = QuestionByType["rating"] | QuestionByType["matrix"];

/** The mean of a scale, and how often each step was chosen. */
export function RatingResult(props: ResultProps<QuestionByType["rating"]>) {
	const { question, result, language, lang, say } = props;
	const { min, max } = question;
	return (
		<>
			{result.mean !== undefined && (
				<Figure
					number={numberText(result.mean, language, "mean")}
					meaning={wordsFor(language).results.meanOf(min, max)}
				/>
			)}
			<BarChart
				id={resultId(question.id)}
				caption={say(question.label)}
				bars={(result.choices ?? []).map((choice) => stepBar(choice, props))}
				{...{ language, lang }}
			/>
		</>
	);
}

function stepBar(choice: PublicChoice, { question, say }: ResultProps<Scaled>): Bar {
	const { min, max, low, high } = question;
	const end = new Map([
		[String(min), low],
		[String(max), high],
	]).get(choice.value);
	return { ...choice, label: end === undefined ? choice.value : `${choice.value} – ${say(end)}` };
}

/** The mean of each row of a matrix, and how often each step was chosen there. */
export function MatrixResult(props: ResultProps<QuestionByType["matrix"]>) {
	const { question, result, language, lang, say } = props;
	const words = wordsFor(language).results;
	const { min, max } = question;
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
				extraHead={words.meanShort}
				{...{ bars, language, lang }}
			/>
			<p class="fine">{words.meanOf(min, max)}</p>
			<details>
				<summary>{words.distribution}</summary>
				{result.rows?.map((row) => (
					<>
						<h4 lang={lang}>{say(row.label)}</h4>
						<BarChart
							id={`${resultId(question.id)}-${row.id}`}
							caption={say(row.label)}
							bars={(row.choices ?? []).map((choice) => stepBar(choice, props))}
							{...{ language, lang }}
						/>
					</>
				))}
			</details>
		</>
	);
}
