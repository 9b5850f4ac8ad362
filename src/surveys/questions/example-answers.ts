import type { Answers } from "./answers.schema.ts";
import { askedQuestions, isShownFor } from "./conditions.ts";
import type { Question } from "./question.schema.ts";
import { partName, type QuestionByType, type QuestionTypeName } from "./question-type.ts";

type Example<Asked> = (question: Asked) => Answers;

/** Answers that these questions take, to every one that they lead to. */
export function exampleAnswers(questions: Question[]): Answers {
	const answers: Answers = {};
	for (const { question, section } of askedQuestions(questions)) {
		if (section && !isShownFor(section, answers)) continue;
		if (isShownFor(question, answers)) Object.assign(answers, exampleFor(question.type, question));
	}
	return answers;
}

const examples: { [Type in QuestionTypeName]: Example<QuestionByType[Type]> } = {
	single: ({ id, options }) => ({ [id]: options[0]?.value ?? "" }),
	multiple: ({ id, options, min = 1, max = options.length }) => ({
		[id]: options.slice(0, Math.min(Math.max(min, 1), max)).map(({ value }) => value),
	}),
	yes_no: ({ id }) => ({ [id]: true }),
	rating: ({ id, max }) => ({ [id]: max }),
	nps: ({ id }) => ({ [id]: 10 }),
	ranking: ({ id, options, max }) => ({ [id]: options.slice(0, max).map(({ value }) => value) }),
	matrix: ({ id, rows, max }) => Object.fromEntries(rows.map((row) => [partName(id, row.id), max])),
	number: ({ id, min, max = 1, decimals }) => {
		const unit = 10 ** decimals;
		return { [id]: Math.ceil((min ?? Math.min(max, 1)) * unit) / unit };
	},
	date: ({ id, min, max = "2026-01-01" }) => ({ [id]: min ?? max }),
	text: ({ id }) => ({ [id]: "…" }),
	long_text: ({ id }) => ({ [id]: "…" }),
	email: ({ id }) => ({ [id]: "name@example.org" }),
	consent: ({ id }) => ({ [id]: true }),
};

function exampleFor<Type extends QuestionTypeName>(
	type: Type,
	question: QuestionByType[Type],
): Answers {
	const example: Example<QuestionByType[Type]> = examples[type];
	return example(question);
}
