import { isSection, type Question } from "../questions/question.schema.ts";
import type { ShownResult } from "../questions/result-props.tsx";
import { QuestionResult, type QuestionResultProps } from "./question-result.tsx";

interface QuestionsProps extends Omit<QuestionResultProps, "question" | "result" | "level"> {
	questions: Question[];
	results: ShownResult[];
}

/** Shows all questions that have results, under the headings of their sections. */
export function ResultsList({ questions, results, ...props }: QuestionsProps) {
	const byId = new Map(results.map((result) => [result.id, result]));
	const firstSection = questions.findIndex(isSection);
	return (
		<>
			{questions.map((question, index) => {
				if (isSection(question)) return <h2 lang={props.lang}>{props.say(question.label)}</h2>;
				const result = byId.get(question.id);
				const level = firstSection === -1 || index < firstSection ? "h2" : "h3";
				return result && <QuestionResult {...props} {...{ question, result, level }} />;
			})}
		</>
	);
}
