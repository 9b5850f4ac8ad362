import { BarChart } from "../../../platform/ui/bar-chart.tsx";
import { numberText } from "../../../platform/ui/number-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { choiceLabel } from "../choice-label.ts";
import { type ResultProps, resultId } from "../result-props.tsx";
import type { RankingQuestion } from "./ranking.schema.ts";

/** Options in the order of their mean place. */
export function RankingResult(props: ResultProps<RankingQuestion>) {
	const { question, result, language, lang, say } = props;
	const words = wordsFor(language).results;
	const choices = result.choices ?? [];
	const bars = choices.map(({ mean_place: place, ...choice }) => ({
		...choice,
		label: choiceLabel(choice, say),
		length: place === undefined ? 0 : (choices.length + 1 - place) / choices.length,
		extra: place === undefined ? "–" : numberText(place, language, "mean"),
	}));
	return (
		<>
			<BarChart
				id={resultId(question.id)}
				caption={say(question.label)}
				extraHead={words.place}
				{...{ bars, language, lang }}
			/>
			<p class="fine">{words.ranking}</p>
		</>
	);
}
