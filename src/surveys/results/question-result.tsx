import { numberText } from "../../platform/ui/number-text.ts";
import { wordsFor } from "../../words/languages.ts";
import { isHidden } from "../questions/question-result.schema.ts";
import { behaviourOf } from "../questions/question-types.ts";
import { type ResultProps, resultId } from "../questions/result-props.tsx";

/** One question with its result. */
export function QuestionResult(props: ResultProps) {
	const { question, result, language, lang, say } = props;
	const words = wordsFor(language).results;
	const id = `${resultId(question.id)}-heading`;
	return (
		<section class="result" aria-labelledby={id}>
			<h3 id={id} lang={lang}>
				{say(question.label)}
			</h3>
			{result.answered !== null && (
				<p class="fine">
					{words.answers(numberText(result.answered, language))}
					{question.retired && ` · ${words.retired}`}
				</p>
			)}
			{result.suppressed && <p>{words.hiddenQuestion}</p>}
			{!!result.answered && !isAllHidden(props) && behaviourOf(question).result(props)}
			{hidesSomething(props) && <p class="fine">{words.hiddenNote}</p>}
		</section>
	);
}

function isAllHidden({ result: { choices = [] } }: ResultProps): boolean {
	return choices.length > 0 && choices.every(isHidden);
}

function hidesSomething({ result }: ResultProps): boolean {
	const rows = result.rows ?? [];
	return (
		[result, ...rows].some(({ choices = [] }) => choices.some(isHidden)) ||
		rows.some(({ suppressed }) => suppressed)
	);
}
