import * as v from "valibot";
import { Cursor } from "../../platform/schema/cursor.schema.ts";
import { documentedPattern } from "../../platform/schema/documented-rules.schema.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { QuestionId } from "../questions/question-parts.schema.ts";
import { isPeriod, submissionFilter, WRONG_PERIOD } from "../answers/submission-filter.schema.ts";

/** Drops empty values: a form sends a field that was left blank as "". */
const filledIn = v.pipe(
	v.record(v.string(), v.string("must be given once")),
	v.transform((query) => Object.fromEntries(Object.entries(query).filter(([, text]) => text))),
);

/** The query of results: the submissions that they are made of. */
export const ResultsQuery = v.pipe(
	v.strictObject(submissionFilter),
	v.forward(
		v.check((filter) => isPeriod(filter), WRONG_PERIOD),
		["to"],
	),
);

/**
 * The same for pages, which ignore blank fields and the parameters that other sites add to links. If “to” is
 * before “from”, nothing is selected, and the form says so.
 */
export const ResultsPageQuery = v.pipe(filledIn, v.object(submissionFilter));

/** A page of a list of the submissions that are selected. */
export const SelectionPageQuery = v.pipe(
	filledIn,
	v.object({ ...submissionFilter, cursor: v.exactOptional(Cursor) }),
);

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

export const TextsQuery = v.strictObject({ cursor: v.exactOptional(Cursor) });
