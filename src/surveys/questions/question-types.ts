import { consent, yesNo } from "./agreement/yes-no.ts";
import { number } from "./amount/number.ts";
import type { Answers } from "./answers.schema.ts";
import { multiple, single } from "./choice/options.ts";
import { date } from "./date/date.ts";
import type { QuestionSummary } from "./question-result.schema.ts";
import type { FindTallies } from "./question-summary.ts";
import type {
	AskedQuestion,
	Given,
	QuestionByType,
	QuestionType,
	QuestionTypeName,
	ReadResult,
} from "./question-type.ts";
import { ranking } from "./ranking/ranking.ts";
import { matrix, nps, rating } from "./scale/steps.ts";
import type { TallyEntry } from "./tally.schema.ts";
import { email, longText, text } from "./text/text.ts";

/** Every type of question that is answered. */
const questionTypes: { [Type in QuestionTypeName]: QuestionType<QuestionByType[Type]> } = {
	single,
	multiple,
	yes_no: yesNo,
	rating,
	nps,
	ranking,
	matrix,
	number,
	date,
	text,
	long_text: longText,
	email,
	consent,
};

type QuestionTypeOf<Type extends QuestionTypeName> = QuestionType<QuestionByType[Type]>;

/** What can be done with a question: its type's ways, with the question put in. */
export function behaviourOf(question: AskedQuestion) {
	return bindQuestion(question.type, question);
}

function bindQuestion<Type extends QuestionTypeName>(type: Type, question: QuestionByType[Type]) {
	const behaviour: QuestionTypeOf<Type> = questionTypes[type];
	return {
		answerNames: () => behaviour.answerNames(question),
		fields: () => [
			...behaviour.answerNames(question),
			...(behaviour.extraFields?.(question) ?? []),
		],
		read: (given: Given): ReadResult[] => behaviour.read(question, given),
		toTallyEntries: (answers: Answers): TallyEntry[] => behaviour.toTallyEntries(question, answers),
		summarize: (talliesOf: FindTallies): QuestionSummary =>
			behaviour.summarize(question, talliesOf),
		textNames: () => behaviour.textNames?.(question) ?? [],
		compatibility: () => behaviour.compatibility(question),
		columns: () => behaviour.columns(question),
	};
}
