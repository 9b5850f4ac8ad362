import type { Words } from "../../../words/languages.ts";
import type { DraftQuestion, DraftSurvey } from "../draft-survey.schema.ts";

/** The place of a question among the questions, or of a section among the sections, from 1. */
export interface Numbered {
	question: DraftQuestion;
	number: number;
}

export function numbered(questions: DraftQuestion[]): Numbered[] {
	const counts = { section: 0, question: 0 };
	return questions.map((question) => {
		const number = ++counts[question.type === "section" ? "section" : "question"];
		return { question, number };
	});
}

/** The name of a question or section on the page: "Frage 3". */
export const numberedName = ({ question, number }: Numbered, words: Words["surveyBuilder"]) =>
	`${question.type === "section" ? words.section : words.question} ${number}`;

/** Names a question in lists to choose from: "Frage 3: Wie wohnen Sie?" */
export function questionName(
	numbered: Numbered,
	{ language }: Pick<DraftSurvey, "language">,
	words: Words["surveyBuilder"],
): string {
	const text = numbered.question.label[language] || words.noText;
	return `${numberedName(numbered, words)}: ${shortened(text)}`;
}

const MAX_CHARACTERS = 48;

function shortened(text: string): string {
	return text.length <= MAX_CHARACTERS ? text : `${text.slice(0, MAX_CHARACTERS - 1).trimEnd()}…`;
}
