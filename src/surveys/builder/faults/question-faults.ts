import { questionDefinitions } from "../../questions/question.schema.ts";
import type { DraftQuestion, DraftSurvey, Reading } from "../draft-survey.schema.ts";
import { type DraftFault, fault, textFaults } from "./draft-fault.ts";
import { limitFaults } from "./limit-faults.ts";
import { optionFaults, rowFaults } from "./option-faults.ts";

const MOST_QUESTIONS = 100;
const MOST_IN_VERSION = 100;
const TYPES: ReadonlySet<string> = new Set(["section", ...Object.keys(questionDefinitions)]);

/** The texts that types of questions have beside their labels, with the most letters of each. */
const texts: Record<string, ("unit" | "low" | "high")[]> = {
	...{ rating: ["low", "high"], nps: ["low", "high"], matrix: ["low", "high"], number: ["unit"] },
};
const MOST_LETTERS = { unit: 40, low: 100, high: 100 };

/** Finds what is wrong with the questions of a survey, in their order, beside their conditions. */
export function questionFaults(draft: DraftSurvey, reading: Reading): DraftFault[] {
	const count = draft.questions.length;
	const isEmpty = draft.questions.every(({ type }) => type === "section");
	return [
		...(isEmpty ? fault("form", (words) => words.questions.none) : []),
		...(count > MOST_QUESTIONS
			? fault("form", (words, { number }) =>
					words.questions.many(number(count), number(MOST_QUESTIONS)),
				)
			: []),
		...draft.questions.flatMap((question) => faultsOf(question, draft, reading)),
	];
}

function faultsOf(question: DraftQuestion, draft: DraftSurvey, reading: Reading): DraftFault[] {
	const { key, type, label, help, version } = question;
	const { languages } = draft;
	if (!TYPES.has(type)) return fault(`${key}.type`, (words) => words.type);
	const most = type === "consent" ? 5000 : 500;
	return [
		...textFaults(`${key}.label`, label, languages, { most, isNeeded: true }),
		...textFaults(`${key}.help`, help, languages, { most: 1000 }),
		...(["single", "multiple", "ranking"].includes(type) ? optionFaults(question, languages) : []),
		...(type === "matrix" ? rowFaults(question, languages) : []),
		...limitFaults(question, { draft, reading }),
		...(texts[type] ?? []).flatMap((name) =>
			textFaults(`${key}.${name}`, question[name], languages, { most: MOST_LETTERS[name] }),
		),
		...(type === "consent" && version.length > MOST_IN_VERSION
			? fault(`${key}.version`, (words, { number }) => words.tooLong(number(MOST_IN_VERSION)))
			: []),
	];
}
