import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";
import { consentDefinition, yesNoDefinition } from "./agreement/agreement.schema.ts";
import { numberDefinition } from "./amount/number.schema.ts";
import { multipleDefinition, singleDefinition } from "./choice/choice.schema.ts";
import { dateDefinition } from "./date/date.schema.ts";
import type { ConditionTarget } from "./question-definition.schema.ts";
import { rankingDefinition } from "./ranking/ranking.schema.ts";
import { matrixDefinition } from "./scale/matrix.schema.ts";
import { npsDefinition } from "./scale/nps.schema.ts";
import { ratingDefinition } from "./scale/rating.schema.ts";
import { Section } from "./section/section.schema.ts";
import {
	emailDefinition,
	longTextDefinition,
	textDefinition,
} from "./text/text-question.schema.ts";

/**
 * The definition of every type of question, in the order of the contract. The behaviour of the types
 * is in question-types.ts, because the contract and programs import schemas without components. A new
 * type needs a line in both tables; `tsc` fails if one is missing.
 */
export const questionDefinitions = {
	single: singleDefinition,
	multiple: multipleDefinition,
	yes_no: yesNoDefinition,
	rating: ratingDefinition,
	nps: npsDefinition,
	ranking: rankingDefinition,
	matrix: matrixDefinition,
	number: numberDefinition,
	date: dateDefinition,
	text: textDefinition,
	long_text: longTextDefinition,
	email: emailDefinition,
	consent: consentDefinition,
};

/** A question of any type, or a section. */
export const Question = described(
	"What is asked, by its type.",
	v.variant("type", [Section, ...Object.values(questionDefinitions).map(({ schema }) => schema)]),
);
export type Question = v.InferOutput<typeof Question>;

/** A question that is answered; sections are not. */
export type AskedQuestion = Exclude<Question, Section>;
export type QuestionTypeName = AskedQuestion["type"];
export type QuestionByType = { [Asked in AskedQuestion as Asked["type"]]: Asked };

export function isSection(question: Question): question is Section {
	return question.type === "section";
}

export function withoutSections(questions: Question[]): AskedQuestion[] {
	return questions.filter((question) => !isSection(question));
}

const conditionTargets: { [Type in QuestionTypeName]: ConditionTarget<QuestionByType[Type]> } =
	questionDefinitions;

/** Returns what conditions may ask about the answers to this question. */
export function conditionTargetOf(question: AskedQuestion) {
	return bindQuestion(question.type, question);
}

function bindQuestion<Type extends QuestionTypeName>(type: Type, question: QuestionByType[Type]) {
	const target: ConditionTarget<QuestionByType[Type]> = conditionTargets[type];
	return {
		isNumeric: target.isNumeric ?? false,
		possibleAnswers: target.possibleAnswers?.(question),
		answeredBy: target.answeredBy(question),
	};
}
