import { BarChart } from "../../../platform/ui/bar-chart.tsx";
import { choiceLabel } from "../choice-label.ts";
import { type ResultProps, resultId } from "../result-props.tsx";
import { TextLinks } from "../text-links.tsx";
import { type MultipleQuestion, ownNames, type SingleQuestion } from "./choice.schema.ts";

export function SingleResult(props: ResultProps<SingleQuestion>) {
	return (
		<>
			<ChoiceBars {...props} />
			<TextLinks {...props} names={ownNames(props.question)} />
		</>
	);
}

export function MultipleResult(props: ResultProps<MultipleQuestion>) {
	return (
		<>
			<ChoiceBars {...props} />
			<TextLinks {...props} names={ownNames(props.question)} />
		</>
	);
}

/** A bar for each option. */
function ChoiceBars({ question, result, language, lang, say }: ResultProps) {
	const bars = (result.choices ?? []).map((choice) => ({
		...choice,
		label: choiceLabel(choice, say),
	}));
	const caption = say(question.label);
	return <BarChart id={resultId(question.id)} {...{ caption, bars, language, lang }} />;
}
