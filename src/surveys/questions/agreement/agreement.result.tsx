import { BarChart } from "../../../platform/ui/bar-chart.tsx";
import { wordsFor } from "../../../words/languages.ts";
import { type ResultProps, resultId } from "../result-props.tsx";
import type { YesNoQuestion } from "./agreement.schema.ts";

export function YesNoResult({ question, result, language, lang, say }: ResultProps<YesNoQuestion>) {
	const { yes, no } = wordsFor(language).survey;
	const labels = new Map(Object.entries({ yes, no }));
	const bars = (result.choices ?? []).map((choice) => ({
		...choice,
		label: labels.get(choice.value) ?? choice.value,
	}));
	const caption = say(question.label);
	return <BarChart id={resultId(question.id)} {...{ caption, bars, language, lang }} />;
}

/** Shows nothing: the number of agreements stands above it already. */
export function ConsentResult() {
	return null;
}
