import { isDay } from "../../../platform/schema/time.schema.ts";
import { answerError } from "../answer-errors.ts";
import { summarizeSingleChoice } from "../question-summary.ts";
import { type QuestionByType, type QuestionType, singleValueColumn } from "../question-type.ts";
import { readSingleValue } from "../read-value.ts";
import { fillPeriods } from "./periods.ts";

const DAY_MS = 86_400_000;
/** Days of a question's span up to which each day, and each month, counts by itself. */
const MOST_DAYS = 62;
const MOST_DAYS_BY_MONTH = 1830;
const FIRST = "1800-01-01";
const LAST = "2199-12-31";

/** A day of the calendar. */
export const date: QuestionType<QuestionByType["date"]> = {
	answerNames: ({ id }) => [id],
	read: ({ id, min = FIRST, max = LAST }, given) =>
		readSingleValue(id, given, (value) => {
			const isGiven = typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value);
			if (!isGiven) return answerError("not_a_day");
			return value < min || value > max ? answerError("day_out_of_range", min, max) : value;
		}),
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
	compatibility: ({ min, max }) => ({ fixed: [min, max] }),
	columns: ({ id }) => [singleValueColumn(id)],
};

/** Letters of a day that name the period it is counted in: 10 a day, 7 a month, 4 a year. */
export function periodLength({ min = FIRST, max = LAST }: { min?: string; max?: string }): number {
	const days = (Date.parse(max) - Date.parse(min)) / DAY_MS;
	if (days <= MOST_DAYS) return 10;
	return days <= MOST_DAYS_BY_MONTH ? 7 : 4;
}
