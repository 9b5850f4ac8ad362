import * as v from "valibot";
import { rules } from "../../platform/schema/documented-rules.schema.ts";
import { LanguageTag } from "../../platform/schema/text.schema.ts";
import { Day } from "../../platform/schema/time.schema.ts";
import { Origin } from "../survey/survey-definition.schema.ts";
import {
	type AnswerCondition,
	AnswerConditions,
	conditionText,
} from "./answer-condition.schema.ts";

/** Selects submissions by day, origin, language and answers. */
export interface SubmissionFilter {
	/** Days in the site's time zone, both included. */
	from?: string;
	to?: string;
	/** The website that the submissions came from; null if the browser did not name one. */
	origin?: string | null;
	/** The language in which the survey was read; null if it is not known. */
	language?: string | null;
	/** Of each name any of its conditions must hold. */
	answer?: AnswerCondition[];
}

/** Stands in addresses for submissions whose browser named no website, or of which the language is not known. */
export const NO_ORIGIN = "none";
export const NO_LANGUAGE = NO_ORIGIN;

/** A filter by answers or language looks through so many submissions at most. */
export const MAX_SEARCHED_SUBMISSIONS = 100_000;

export const submissionFilter = {
	from: v.exactOptional(v.pipe(Day, v.description("The first day, in the site's time zone."))),
	to: v.exactOptional(
		v.pipe(Day, rules("It must not be before “from”."), v.description("The last day.")),
	),
	origin: v.exactOptional(
		v.pipe(
			v.union(
				[
					v.pipe(
						v.literal(NO_ORIGIN),
						v.transform(() => null),
					),
					Origin,
				],
				`must be scheme and host of a page, or “${NO_ORIGIN}”`,
			),
			v.description(
				"Answers from this website alone (scheme and host), or `none`: from nobody knows where.",
			),
		),
	),
	language: v.exactOptional(
		v.pipe(
			v.union(
				[
					v.pipe(
						v.literal(NO_LANGUAGE),
						v.transform(() => null),
					),
					LanguageTag,
				],
				`must be a language, or “${NO_LANGUAGE}”`,
			),
			v.description(
				"Answers of people who read the survey in this language (BCP 47), or `none`: nobody knows in which.",
			),
		),
	),
	answer: v.exactOptional(
		v.pipe(
			AnswerConditions,
			v.description(
				"Submissions with this answer: `question:answer`, with the `value` that the results show; `question` for any answer, `!question` for none; of a matrix `question.row:step`. May be repeated: of one question any may hold, of several questions all must.",
			),
		),
	),
};

export const WRONG_PERIOD = "must not be before “from”";

export function isPeriod({ from, to }: SubmissionFilter): boolean {
	return from === undefined || to === undefined || from <= to;
}

/** Returns a filter as fields of a form, or parameters of a query. */
export function filterFields(filter: SubmissionFilter): [name: string, value: string][] {
	const { answer = [], origin, language, ...days } = filter;
	return [
		...Object.entries(days),
		...(origin === undefined ? [] : [["origin", origin ?? NO_ORIGIN] satisfies [string, string]]),
		...(language === undefined
			? []
			: [["language", language ?? NO_LANGUAGE] satisfies [string, string]]),
		...answer.map((one): [string, string] => ["answer", conditionText(one)]),
	];
}

/** Writes a filter as a query: "?from=…", or "" for all submissions; `more` are further parameters, which come first. */
export function toFilterQuery(
	filter: SubmissionFilter,
	more: [name: string, value: string][] = [],
): string {
	const text = new URLSearchParams([...more, ...filterFields(filter)]).toString();
	return text === "" ? "" : `?${text}`;
}

/** Says if a filter selects anything. */
export function isFiltered(filter: SubmissionFilter): boolean {
	return filterFields(filter).length > 0;
}

/** Says if a filter needs the submissions themselves: tallies know days and origins only. */
export function needsSubmissions({ language, answer }: SubmissionFilter): boolean {
	return language !== undefined || answer !== undefined;
}
