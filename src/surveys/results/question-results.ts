import type { Question } from "../questions/question.schema.ts";
import type { QuestionResult } from "../questions/question-result.schema.ts";
import type { AskedQuestion } from "../questions/question-type.ts";
import { behaviourOf } from "../questions/question-types.ts";
import type { Tally } from "../questions/tally.schema.ts";

/** What the tallies say of each question, in the survey's order; sections are left out. */
export function toQuestionResults(questions: Question[], tallies: Tally[]): QuestionResult[] {
	const byName = Map.groupBy(tallies, ({ question }) => question);
	const talliesOf = (name: string) => byName.get(name) ?? [];
	return questions.flatMap((question) => {
		if (question.type === "section") return [];
		const { id, type, label, retired } = question;
		const finding = behaviourOf(question).summarize(talliesOf);
		return [{ id, type, label, ...(retired && { retired }), ...finding }];
	});
}

/** The question that people answer in their own words under this name; undefined if there is none. */
export function findTextQuestion(questions: Question[], name: string): AskedQuestion | undefined {
	return questions
		.filter((question) => question.type !== "section")
		.find((question) => behaviourOf(question).textNames().includes(name));
}
