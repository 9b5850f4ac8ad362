import { dayText } from "../../../platform/ui/date-text.ts";
import { wordsFor } from "../../../words/languages.ts";
import { answerError } from "../answer-errors.ts";
import { oneAnswer, singleValueColumn } from "../one-answer.ts";
import { summarizeSingleChoice } from "../question-summary.ts";
import type { QuestionType } from "../question-type.ts";
import { readSingleValue } from "../read-value.ts";
import { DateField } from "./date.field.tsx";
import { DateResult } from "./date.result.tsx";
import { type DateQuestion, dateDefinition, FIRST, LAST } from "./date.schema.ts";
import { dateSnippet } from "./date.snippet.ts";
import { toDay } from "./day-notation.ts";
import { intervalText } from "./interval-text.ts";
import { fillPeriods } from "./periods.ts";

const DAY_MS = 86_400_000;
/** The longest spans, in days, that are counted by day and by month; longer ones are counted by year. */
const MOST_DAYS = 62;
const MOST_DAYS_BY_MONTH = 1830;
const YEAR_LENGTH = 4;

/** A day of the calendar. */
export const date: QuestionType<DateQuestion> = {
	...dateDefinition,
	...oneAnswer,
	read: ({ id, min = FIRST, max = LAST }, given) =>
		readSingleValue(id, given, (value) => {
			const day = typeof value === "string" ? toDay(value) : undefined;
			if (day === undefined) return answerError("not_a_day");
			return day < min || day > max ? answerError("day_out_of_range", min, max) : day;
		}),
	example: ({ id, min, max = "2026-01-01" }) => ({ [id]: min ?? max }),
	toTallyEntries: (question, answers) => {
		const day = answers[question.id];
		return typeof day === "string" ? [[question.id, day.slice(0, periodLength(question))]] : [];
	},
	summarize: (question, talliesOf) => {
		const tallies = talliesOf(question.id);
		return summarizeSingleChoice(
			fillPeriods(tallies.map(({ choice }) => choice)).map((value) => ({ value })),
			tallies,
		);
	},
	columns: ({ id }) => [{ ...singleValueColumn(id), isDay: true }],
	isChoice: isPeriodOf,
	choiceText: (_, { value }, { language }) => intervalText(value, language),
	isRanged: true,
	limits: ({ min, max }, language) => {
		const [first, last] = [min, max].map((day) => day && dayText(day, language));
		return first || last ? wordsFor(language).limits.days(first, last) : undefined;
	},
	answerLines: ({ id }, answers, { language }) => {
		const day = answers[id];
		return typeof day === "string" ? [dayText(day, language)] : [];
	},
	compatibility: ({ min, max }) => ({ fixed: [min, max] }),
	Field: DateField,
	Result: DateResult,
	snippet: dateSnippet,
};

/** Returns the length of the text that names a period: 10 for days, 7 for months, 4 for years. */
function periodLength({ min = FIRST, max = LAST }: { min?: string; max?: string }): number {
	const days = (Date.parse(max) - Date.parse(min)) / DAY_MS;
	if (days <= MOST_DAYS) return 10;
	return days <= MOST_DAYS_BY_MONTH ? 7 : 4;
}

/** Says if a text is a period as the answers to a question are counted. */
function isPeriodOf(question: DateQuestion, text: string): boolean {
	const firstDay = text + "-01-01".slice(text.length - YEAR_LENGTH);
	return text.length === periodLength(question) && toDay(firstDay) === firstDay;
}
