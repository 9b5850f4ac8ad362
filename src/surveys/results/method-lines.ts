import { dayText } from "../../platform/ui/date-text.ts";
import { numberText } from "../../platform/ui/number-text.ts";
import { wordsFor } from "../../words/languages.ts";
import type { SubmissionFilter } from "../answers/submission-filter.schema.ts";
import { type AskedQuestion, isSection, type Question } from "../questions/question.schema.ts";
import type { InWords } from "./filter/dimensions.ts";
import { filterLines } from "./filter/filter-lines.ts";
import type { NewsroomResults } from "./results.schema.ts";
import { conditionText } from "./xlsx/condition-text.ts";

/** The basis of a survey's results, for the line under each of its charts. */
export interface Method {
	questions: Question[];
	/** Submissions in the filter, whoever answered which question. */
	submissions: number;
	/** The first and the last day of these; undefined if there are none. */
	period: [first: string, last: string] | undefined;
	filter: SubmissionFilter;
}

/** Returns how the results of a survey came about. */
export function methodOf(
	questions: Question[],
	{ responses, days }: Pick<NewsroomResults, "responses" | "days">,
	filter: SubmissionFilter,
): Method {
	const [first, last] = [days[0]?.day, days.at(-1)?.day];
	const period: Method["period"] = first === undefined ? undefined : [first, last ?? first];
	return { questions, submissions: responses, period, filter };
}

/**
 * Says how the result of a question came about, in short sentences: how many answered, who was asked, when, in which
 * selection, what the shares are of, and that the survey is not representative.
 */
export function methodLines(
	question: AskedQuestion,
	answered: number,
	{ questions, submissions, period, filter }: Method,
	{ say, language }: InWords,
): string[] {
	const words = wordsFor(language).results.method;
	const conditions = conditionsOf(question, questions)
		.map((one) => conditionText(one, { questions, say, language }))
		.filter((text) => text !== "");
	const chosen = filterLines(questions, filter, { say, language }).map(({ text }) => text);
	const days = period?.map((day) => dayText(day, language));
	const [first = "", last = ""] = days ?? [];
	return [
		words.answered(numberText(answered, language), numberText(submissions, language)),
		conditions.length > 0 ? words.asked(conditions.join(` ${words.and} `)) : words.askedAll,
		...(days ? [words.period(first, last)] : []),
		...(chosen.length > 0 ? [words.selection(chosen.join("; "))] : []),
		...(question.type === "multiple" ? [wordsFor(language).results.several] : []),
		words.base,
		words.open,
	];
}

/** Returns what may hide a question: itself, and its section. */
function conditionsOf(question: AskedQuestion, questions: Question[]): Question[] {
	const place = questions.findIndex(({ id }) => id === question.id);
	const section = questions.slice(0, Math.max(place, 0)).findLast(isSection);
	return [...(section ? [section] : []), question];
}
