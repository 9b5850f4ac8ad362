import { answersOf } from "./condition-answers.ts";
import { valuesOfOptions } from "./draft-ids.ts";
import { numberOrText } from "./draft-numbers.ts";
import type { DraftCondition, DraftQuestion, DraftSurvey, Reading } from "./draft-survey.schema.ts";
import { allOptions } from "./pasted-options.ts";

interface Around {
	draft: DraftSurvey;
	reading: Reading;
	/** The id of each question by its key. */
	ids: Map<string, string>;
}

/** Returns a condition as a survey has it. What it asks for may be no answer: then the survey is refused. */
export function toCondition(
	{ question: key, test, values, at_least }: DraftCondition,
	around: Around,
) {
	const { draft, ids, reading } = around;
	const source = draft.questions.find((one) => one.key === key);
	const question = ids.get(key) ?? key;
	if (test === "answered" || test === "unanswered")
		return { question, answered: test === "answered" };
	if (test === "at_least")
		return { question, at_least: numberOrText(at_least, reading.language) ?? "" };
	const wanted = values.map((value) => toAnswer(value, source, draft.languages));
	return wanted.length === 1 ? { question, equals: wanted[0] } : { question, one_of: wanted };
}

/** Returns the answer that a value of the form means; the value itself if the question has no such answer. */
function toAnswer(value: string, source: DraftQuestion | undefined, languages: string[]) {
	const answer = source && answersOf(source, languages)?.find((one) => one.value === value)?.answer;
	if (source === undefined || typeof answer !== "string") return answer ?? value;
	return valuesOfOptions(allOptions(source, languages), languages).get(answer) ?? answer;
}
