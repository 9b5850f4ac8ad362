import { findNamedQuestion, hasChoice } from "../questions/named-question.ts";
import type { Question } from "../questions/question.schema.ts";
import type { AnswerCondition } from "./answer-condition.schema.ts";

/** A condition about a question that a survey does not have, or an answer that a question cannot have. */
export interface UnknownAnswer {
	condition: AnswerCondition;
	unknown: "question" | "answer";
}

/** Returns the conditions that no submission to these questions could be asked for. */
export function unknownAnswers(
	questions: Question[],
	conditions: AnswerCondition[] = [],
): UnknownAnswer[] {
	return conditions.flatMap((condition): UnknownAnswer[] => {
		const named = findNamedQuestion(questions, condition.name);
		if (!named) return [{ condition, unknown: "question" }];
		const isKnown = !("value" in condition) || hasChoice(named, condition.value);
		return isKnown ? [] : [{ condition, unknown: "answer" }];
	});
}
