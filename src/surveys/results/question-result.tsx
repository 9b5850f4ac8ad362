import type { Child } from "hono/jsx";
import { numberText } from "../../platform/ui/number-text.ts";
import { wordsFor } from "../../words/languages.ts";
import { DateResult, NumberResult } from "../questions/amount/number.result.tsx";
import { ChoiceResult, RankingResult } from "../questions/choice/choice.result.tsx";
import type { QuestionByType, QuestionTypeName } from "../questions/question-type.ts";
import { isHidden, type ResultProps, resultId } from "../questions/result-props.tsx";
import { NpsResult } from "../questions/scale/nps.result.tsx";
import { MatrixResult, RatingResult } from "../questions/scale/rating.result.tsx";
import { NoDetails, TextLinks } from "../questions/text/text.result.tsx";

/** How the results of each type of question are shown. */
const resultViews: {
	[Type in QuestionTypeName]: (props: ResultProps<QuestionByType[Type]>) => Child;
} = {
	single: ChoiceResult,
	multiple: ChoiceResult,
	yes_no: ChoiceResult,
	rating: RatingResult,
	nps: NpsResult,
	ranking: RankingResult,
	matrix: MatrixResult,
	number: NumberResult,
	date: DateResult,
	text: TextLinks,
	long_text: TextLinks,
	email: TextLinks,
	consent: NoDetails,
};

/** One question with what its answers come to. */
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
			{!!result.answered && !isAllHidden(props) && viewOf(question.type, question, props)}
			{hidesSomething(props) && <p class="fine">{words.hiddenNote}</p>}
		</section>
	);
}

function viewOf<Type extends QuestionTypeName>(
	type: Type,
	question: QuestionByType[Type],
	props: Omit<ResultProps, "question">,
) {
	const view: (props: ResultProps<QuestionByType[Type]>) => Child = resultViews[type];
	return view({ ...props, question });
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
