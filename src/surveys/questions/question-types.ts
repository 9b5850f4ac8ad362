import { consent } from "./agreement/consent.ts";
import { yesNo } from "./agreement/yes-no.ts";
import { number } from "./amount/number.ts";
import type { Answers } from "./answers.schema.ts";
import { multiple } from "./choice/multiple.ts";
import { single } from "./choice/single.ts";
import { choiceLabel } from "./choice-label.ts";
import { date } from "./date/date.ts";
import type { FieldProps } from "./field-props.tsx";
import type { AskedQuestion, QuestionByType, QuestionTypeName } from "./question.schema.ts";
import type { PublicChoice } from "./question-result.schema.ts";
import type { FindTallies } from "./question-summary.ts";
import type { AnswerLineOptions, Given, QuestionType } from "./question-type.ts";
import { ranking } from "./ranking/ranking.ts";
import type { ResultProps } from "./result-props.tsx";
import { matrix } from "./scale/matrix.ts";
import { nps } from "./scale/nps.ts";
import { rating } from "./scale/rating.ts";
import type { SnippetOptions } from "./snippet-parts.ts";
import { email } from "./text/email.ts";
import { longText, text } from "./text/text.ts";

/**
 * The behaviour of every type of question. A new type is a folder that exports a QuestionType, and a
 * line here under the name that “type” has in surveys. Its definition has a line in question.schema.ts;
 * `tsc` fails if one of the two is missing.
 */
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

/** Returns everything that the type of this question can do, with the question filled in. */
export function behaviourOf(question: AskedQuestion) {
	return bindQuestion(question.type, question);
}

function bindQuestion<Type extends QuestionTypeName>(type: Type, question: QuestionByType[Type]) {
	const behaviour: QuestionType<QuestionByType[Type]> = questionTypes[type];
	const answerNames = () => behaviour.answerNames(question);
	return {
		isNumeric: behaviour.isNumeric ?? false,
		possibleAnswers: () => behaviour.possibleAnswers?.(question),
		answerNames,
		fields: () => [...answerNames(), ...(behaviour.extraFields?.(question) ?? [])],
		read: (given: Given, language: string) => behaviour.read(question, given, language),
		example: () => behaviour.example(question),
		answerLines: (answers: Answers, options: AnswerLineOptions) =>
			behaviour.answerLines(question, answers, options),
		agreedVersion: (answers: Answers) => behaviour.agreedVersion?.(question, answers),
		toTallyEntries: (answers: Answers) => behaviour.toTallyEntries(question, answers),
		summarize: (talliesOf: FindTallies) => behaviour.summarize(question, talliesOf),
		isChoice: (choice: string) => behaviour.isChoice?.(question, choice) ?? false,
		choiceText: (choice: PublicChoice, options: AnswerLineOptions) =>
			behaviour.choiceText?.(question, choice, options) ?? choiceLabel(choice, options.say),
		isRanged: behaviour.isRanged ?? false,
		publicAmount: (choice: string) => behaviour.publicAmount?.(question, choice),
		spread: () => behaviour.spread?.(question),
		textNames: () => behaviour.textNames?.(question) ?? [],
		columns: () => behaviour.columns(question),
		compatibility: () => behaviour.compatibility(question),
		limits: (language: string) => behaviour.limits?.(question, language),
		field: (props: Omit<FieldProps, "question" | "limits">) =>
			behaviour.Field({ ...props, question, limits: behaviour.limits?.(question, props.language) }),
		result: (props: Omit<ResultProps, "question">) => behaviour.Result({ ...props, question }),
		snippet: (options: Omit<SnippetOptions, "limits">) =>
			behaviour.snippet(question, {
				...options,
				limits: behaviour.limits?.(question, options.language),
			}),
	};
}
