import { type AskedQuestion, type Question, withoutSections } from "./question.schema.ts";
import { behaviourOf } from "./question-types.ts";

/** A question, or a row of a matrix, that answers are counted under. */
export interface NamedQuestion {
	question: AskedQuestion;
	/** True if the name is that of a row. */
	isRow: boolean;
}

/** Finds what answers are counted under this name: the id of a question, or `id.row` of a matrix. */
export function findNamedQuestion(questions: Question[], name: string): NamedQuestion | undefined {
	const question = withoutSections(questions).find(
		(one) => one.id === name || behaviourOf(one).answerNames().includes(name),
	);
	return question && { question, isRow: question.id !== name };
}

/** Says if answers under this name can be counted under this choice. */
export function hasChoice({ question, isRow }: NamedQuestion, choice: string): boolean {
	return (question.type !== "matrix" || isRow) && behaviourOf(question).isChoice(choice);
}
