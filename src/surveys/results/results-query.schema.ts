import * as v from "valibot";
import { Cursor } from "../../platform/schema/cursor.schema.ts";
import { documentedPattern } from "../../platform/schema/documented-rules.schema.ts";
import { plainText } from "../../platform/schema/plain-text.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { AnswerConditionText, MAX_CONDITIONS } from "../answers/answer-condition.schema.ts";
import {
	isPeriod,
	type SubmissionFilter,
	submissionFilter,
	WRONG_PERIOD,
} from "../answers/submission-filter.schema.ts";
import { QuestionId } from "../questions/question-parts.schema.ts";

/**
 * Drops empty values: a form sends a field that was left blank as "". Values of a field that is given several
 * times become one, which means nothing, unless it may be repeated. The page shows what means nothing, so it is
 * plain text.
 */
const filledIn = v.pipe(
	v.record(v.string(), v.union([v.string(), v.array(v.string())])),
	v.transform(({ answer = [], ...query }) => {
		const texts = Object.entries(query).map(
			([name, text]) => [name, plainText([text].flat().join(" "))] as const,
		);
		const answers = [answer].flat().map(plainText).filter(Boolean);
		return {
			...Object.fromEntries(texts.filter(([, text]) => text)),
			...(answers.length > 0 && { answer: answers }),
		};
	}),
);

/** The query of results: the submissions that they are made of. */
export const ResultsQuery = v.pipe(
	v.strictObject(submissionFilter),
	v.forward(
		v.check((filter) => isPeriod(filter), WRONG_PERIOD),
		["to"],
	),
);

const typed = {
	from: v.exactOptional(v.string()),
	to: v.exactOptional(v.string()),
	origin: v.exactOptional(v.string()),
	language: v.exactOptional(v.string()),
	answer: v.exactOptional(v.array(v.string())),
};

/** The typed texts that are no valid filter, by the names of their fields. */
export interface WrongFilter {
	from?: string;
	to?: string;
	origin?: string;
	language?: string;
	/** Conditions that mean nothing in this survey. */
	answer?: string;
	/** It would have to look through more submissions than it may. */
	isTooWide?: true;
}

/**
 * The same for pages, which ignore blank fields and the parameters that other sites add to links. What means
 * nothing is no error here, nor is a “to” before “from”: the form of the results says it.
 */
export const ResultsPageQuery = v.pipe(
	filledIn,
	v.object(typed),
	v.transform((texts) => toTypedFilter(texts)),
);

/** The page of a cross table: its two questions, until they are chosen none. */
export const CrossPageQuery = v.pipe(
	filledIn,
	v.object({ ...typed, rows: v.exactOptional(v.string()), columns: v.exactOptional(v.string()) }),
	v.transform(({ rows, columns, ...texts }) => ({
		...toTypedFilter(texts),
		...(rows !== undefined && { rows }),
		...(columns !== undefined && { columns }),
	})),
);

/** A page of a list of the submissions that are selected. */
export const SelectionPageQuery = v.pipe(
	filledIn,
	v.object({ ...typed, cursor: v.exactOptional(Cursor) }),
	v.transform(({ cursor, ...texts }) => ({ ...toTypedFilter(texts), ...(cursor && { cursor }) })),
);

interface TypedFilter {
	answer?: string[];
	[name: string]: string | string[];
}

/** Divides the texts of a filter into those that mean something and the others. */
function toTypedFilter({ answer = [], ...texts }: TypedFilter) {
	const { answer: _, ...fields } = submissionFilter;
	const Filter = v.object(fields);
	const { issues = [] } = v.safeParse(Filter, texts);
	const names = new Set(issues.map((issue) => v.getDotPath(issue)));
	const all = Object.entries(texts);
	const filter = v.parse(Filter, Object.fromEntries(all.filter(([name]) => !names.has(name))));
	const wrong: WrongFilter = Object.fromEntries(all.filter(([name]) => names.has(name)));
	return withConditions(filter, wrong, answer);
}

function withConditions(filter: SubmissionFilter, wrong: WrongFilter, given: string[]) {
	const isCondition = (text: string) => v.is(AnswerConditionText, text);
	const conditions = given
		.filter(isCondition)
		.slice(0, MAX_CONDITIONS)
		.map((text) => v.parse(AnswerConditionText, text));
	const others = [
		...given.filter((text) => !isCondition(text)),
		...given.filter(isCondition).slice(MAX_CONDITIONS),
	];
	return {
		filter: { ...filter, ...(conditions.length > 0 && { answer: conditions }) },
		wrong: { ...wrong, ...(others.length > 0 && { answer: others.join(", ") }) },
	};
}

const OTHER_WORDS = /\.other$/;
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}(\.other)?$/;

/** The path of texts: the id of a question, or “{id}.other” for the texts beside its options. */
export const TextsPath = v.object({
	slug: SlugPath.entries.slug,
	question: v.pipe(
		v.string(),
		documentedPattern(NAME, "Some ids are reserved."),
		v.check((name) => v.is(QuestionId, name.replace(OTHER_WORDS, ""))),
		v.description("The id of the question; with `.other` the words beside its options."),
	),
});

export const TextsQuery = v.pipe(
	v.strictObject({ ...submissionFilter, cursor: v.exactOptional(Cursor) }),
	v.forward(
		v.check((filter) => isPeriod(filter), WRONG_PERIOD),
		["to"],
	),
);
