import {
	type AskedQuestion,
	type Question,
	withoutSections,
} from "../questions/question.schema.ts";
import type { QuestionResult } from "../questions/question-result.schema.ts";
import { behaviourOf } from "../questions/question-types.ts";
import type { Tally } from "../questions/tally.schema.ts";

/** Returns the summary of each question in the survey's order, without sections. */
export function toQuestionResults(questions: Question[], tallies: Tally[]): QuestionResult[] {
	const byName = Map.groupBy(tallies, ({ question }) => question);
	const talliesOf = (name: string) => byName.get(name) ?? [];
	return withoutSections(questions).map((question) => {
		const { id, type, label, retired } = question;
		const summary = behaviourOf(question).summarize(talliesOf);
		return { id, type, label, ...(retired && { retired }), ...summary };
	});
}

/** Returns the question that is answered in own words under this name; undefined if there is none. */
export function findTextQuestion(questions: Question[], name: string): AskedQuestion | undefined {
	return withoutSections(questions).find((question) =>
		behaviourOf(question).textNames().includes(name),
	);
}
