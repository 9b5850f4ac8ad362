import type { TranslatedText } from "../../../platform/schema/translated-text.schema.ts";
import type { AskedQuestion } from "../question-type.ts";

export interface Scale {
	min: number;
	max: number;
	low?: TranslatedText;
	high?: TranslatedText;
}

/** The scale on which a question is answered, if it is. */
export function scaleOf(question: AskedQuestion): Scale | undefined {
	if (question.type === "nps") return { ...question, min: 0, max: 10 };
	return question.type === "rating" || question.type === "matrix" ? question : undefined;
}

export function stepsOf({ min, max }: Scale): number[] {
	return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}
