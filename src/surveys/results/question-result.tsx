import { numberText } from "../../platform/ui/number-text.ts";
import { wordsFor } from "../../words/languages.ts";
import { isHidden } from "../questions/question-result.schema.ts";
import { behaviourOf } from "../questions/question-types.ts";
import { type ResultProps, resultId } from "../questions/result-props.tsx";
import { MethodLine } from "./method-line.tsx";
import type { Method } from "./method-lines.ts";

export interface QuestionResultProps extends ResultProps {
	/** The basis of the results; undefined if another part of the page says it. */
	method?: Method | undefined;
}

/** One question with its result. */
export function QuestionResult({ method, ...props }: QuestionResultProps) {
	const { question, result, language, lang, say } = props;
	const words = wordsFor(language).results;
	const counted = question.type === "consent" ? words.agreements : words.answers;
	const id = `${resultId(question.id)}.heading`;
	const Heading = props.level;
	return (
		<section class="result" aria-labelledby={id}>
			<Heading id={id} lang={lang}>
				{say(question.label)}
			</Heading>
			{result.answered !== null && (
				<p class="fine">
					{counted(numberText(result.answered, language))}
					{question.retired && ` · ${words.retired}`}
				</p>
			)}
			{result.suppressed && <p>{words.hiddenQuestion}</p>}
			{!!result.answered && !isAllHidden(props) && behaviourOf(question).result(props)}
			{!method && question.type === "multiple" && <p class="fine">{words.several}</p>}
			{method && !!result.answered && (
				<MethodLine {...{ question, method, say, language }} answered={result.answered} />
			)}
			{!!result.answered && props.below?.(question.id)}
		</section>
	);
}

function isAllHidden({ result: { choices = [] } }: ResultProps): boolean {
	return choices.length > 0 && choices.every(isHidden);
}
