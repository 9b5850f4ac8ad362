import { cutAtGrapheme } from "../../../platform/graphemes.ts";
import type { Localize } from "../../../platform/schema/translated-text.schema.ts";
import { partName } from "../../questions/answers.schema.ts";
import { findNamedQuestion, hasChoice } from "../../questions/named-question.ts";
import type { AskedQuestion, Question } from "../../questions/question.schema.ts";
import type { ChoiceResult, QuestionResult } from "../../questions/question-result.schema.ts";
import { behaviourOf } from "../../questions/question-types.ts";
import type { Tally } from "../../questions/tally.schema.ts";
import { toQuestionResults } from "../question-results.ts";

/** The language of a survey's words, and that of the page around them. */
export interface InWords {
	say: Localize;
	language: string;
}

/** A choice in words, and how often it was made. */
export interface DimensionChoice {
	value: string;
	text: string;
	count: number;
}

/** A question, or a row of a matrix, by whose answers submissions can be told apart. */
export interface Dimension {
	/** The name that its answers are counted under. */
	name: string;
	label: string;
	question: AskedQuestion;
	answered: number;
	/** None if it is answered in own words, or by an order. */
	choices: DimensionChoice[];
}

/** In UTF-16 code units: a consent's label may be a page long. */
const MAX_LABEL_LENGTH = 150;

/** Returns every dimension of a survey, in the order of its questions. */
export function toDimensions(questions: Question[], tallies: Tally[], words: InWords): Dimension[] {
	const results = toQuestionResults(questions, tallies);
	return results.flatMap((result) => {
		const question = findNamedQuestion(questions, result.id)?.question;
		return question ? dimensionsOf(question, result, words) : [];
	});
}

function dimensionsOf(
	question: AskedQuestion,
	{ answered, choices = [], rows }: QuestionResult,
	words: InWords,
): Dimension[] {
	const label = shortened(words.say(question.label));
	const toChoices = (found: ChoiceResult[], isRow: boolean) =>
		found
			.filter(({ value }) => hasChoice({ question, isRow }, value))
			.map((choice) => ({
				value: choice.value,
				text: behaviourOf(question).choiceText(choice, words),
				count: choice.count,
			}));
	if (!rows)
		return [{ name: question.id, label, question, answered, choices: toChoices(choices, false) }];
	return rows.map((row) => ({
		name: partName(question.id, row.id),
		label: `${label} – ${words.say(row.label)}`,
		question,
		answered: row.answered,
		choices: toChoices(row.choices ?? [], true),
	}));
}

function shortened(label: string): string {
	if (label.length <= MAX_LABEL_LENGTH) return label;
	return `${cutAtGrapheme(label, MAX_LABEL_LENGTH - 1)}…`;
}

/** Finds the dimension of a name, with a choice that may have no answers yet, such as a class of numbers. */
export function findDimension(
	questions: Question[],
	name: string,
	value: string | undefined,
	words: InWords,
): Dimension | undefined {
	const tallies =
		value === undefined ? [] : [{ question: name, choice: value, count: 1, total: 0 }];
	return toDimensions(questions, tallies, words).find((one) => one.name === name);
}
