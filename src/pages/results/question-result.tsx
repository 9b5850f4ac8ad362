import type { Child } from "hono/jsx";
import type { AskedByType, AskedType } from "../../surveys/kind.ts";
import { numberText } from "../number-text.ts";
import { resultsWords } from "../results-words.ts";
import { DateResult, NumberResult } from "./amount-result.tsx";
import { ChoiceResult, RankingResult } from "./choice-result.tsx";
import { NpsResult } from "./nps-result.tsx";
import { isHidden, type ResultProps, resultId } from "./result.ts";
import { MatrixResult, RatingResult } from "./scale-result.tsx";
import { NothingMore, TextLinks } from "./text-result.tsx";

/** How the results of each type of question are shown. */
const views: { [Type in AskedType]: (props: ResultProps<AskedByType[Type]>) => Child } = {
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
	consent: NothingMore,
};

/** One question with what its answers come to. */
export function QuestionResult(props: ResultProps) {
	const { question, result, language, lang, say } = props;
	const words = resultsWords(language);
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

function viewOf<Type extends AskedType>(
	type: Type,
	question: AskedByType[Type],
	props: Omit<ResultProps, "question">,
) {
	const view: (props: ResultProps<AskedByType[Type]>) => Child = views[type];
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
