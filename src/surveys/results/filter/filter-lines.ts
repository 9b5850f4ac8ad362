import { dayText } from "../../../platform/ui/date-text.ts";
import { languageName } from "../../../platform/ui/language-name.ts";
import { wordsFor } from "../../../words/languages.ts";
import type { AnswerCondition } from "../../answers/answer-condition.schema.ts";
import type { SubmissionFilter } from "../../answers/submission-filter.schema.ts";
import type { Question } from "../../questions/question.schema.ts";
import { findDimension, type InWords } from "./dimensions.ts";

/** A part of a filter in words, and the filter without it. */
export interface FilterLine {
	text: string;
	without: SubmissionFilter;
}

/** Says a filter in words, a line for each part: “Wohnen Sie zur Miete? Ja”. */
export function filterLines(
	questions: Question[],
	filter: SubmissionFilter,
	inWords: InWords,
): FilterLine[] {
	const { from, to, origin, language, answer = [] } = filter;
	const words = wordsFor(inWords.language).newsroom.filterWords;
	const day = (text: string) => dayText(text, inWords.language);
	const without = (field: keyof SubmissionFilter) => {
		const { [field]: _, ...others } = filter;
		return others;
	};
	const line = (text: string, field: keyof SubmissionFilter) => [{ text, without: without(field) }];
	return [
		...(from === undefined ? [] : line(words.from(day(from)), "from")),
		...(to === undefined ? [] : line(words.to(day(to)), "to")),
		...(origin === undefined ? [] : line(words.origin(origin ?? words.unknown), "origin")),
		...(language === undefined
			? []
			: line(words.language(languageIn(language, inWords.language)), "language")),
		...[...Map.groupBy(answer, ({ name }) => name)].map(([name, conditions]) => {
			const others = answer.filter((one) => one.name !== name);
			const text = conditionsText(questions, name, conditions, inWords);
			return {
				text,
				without: { ...without("answer"), ...(others.length > 0 && { answer: others }) },
			};
		}),
	];
}

function languageIn(tag: string | null, language: string): string {
	const { unknown } = wordsFor(language).newsroom.filterWords;
	return tag === null ? unknown : languageName(tag, language);
}

const ENDS_SENTENCE = /[.?!…:]$/;

function conditionsText(
	questions: Question[],
	name: string,
	conditions: AnswerCondition[],
	inWords: InWords,
): string {
	const label =
		findDimension(questions, name, undefined, inWords)?.label ?? labelOf(questions, name, inWords);
	const { or } = wordsFor(inWords.language).newsroom.filterWords;
	const texts = conditions.map((condition) => oneText(questions, condition, inWords));
	return `${label}${ENDS_SENTENCE.test(label) ? "" : ":"} ${texts.join(` ${or} `)}`;
}

// A condition may be about a whole matrix, of which only the rows are dimensions.
function labelOf(questions: Question[], name: string, { say }: InWords): string {
	const question = questions.find(({ id }) => id === name);
	return question ? say(question.label) : name;
}

function oneText(questions: Question[], condition: AnswerCondition, inWords: InWords): string {
	const words = wordsFor(inWords.language).newsroom.filterWords;
	if (!("value" in condition)) return condition.answered ? words.answered : words.unanswered;
	const { name, value } = condition;
	const choices = findDimension(questions, name, value, inWords)?.choices ?? [];
	return choices.find((choice) => choice.value === value)?.text ?? value;
}
