import * as v from "valibot";
import { Cursor } from "../../platform/schema/cursor.schema.ts";
import { documentedPattern } from "../../platform/schema/documented-rules.schema.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { QuestionId } from "../questions/question-parts.schema.ts";
import { isPeriod, submissionFilter, WRONG_PERIOD } from "./submission-filter.schema.ts";

/** A form sends what was left blank as "". */
const filledIn = v.pipe(
	v.record(v.string(), v.string("must be given once")),
	v.transform((query) => Object.fromEntries(Object.entries(query).filter(([, text]) => text))),
);

/** Which responses the results are of: `from` and `to` as days, `origin` as https://…, or “none”. */
export const ResultsQuery = v.pipe(
	v.strictObject(submissionFilter),
	v.forward(
		v.check((asked) => isPeriod(asked), WRONG_PERIOD),
		["to"],
	),
);

/** The same for pages: what others add to links, and what a form leaves blank, does no harm. */
export const ResultsPageQuery = v.pipe(
	filledIn,
	v.object(submissionFilter),
	v.forward(
		v.check((asked) => isPeriod(asked), WRONG_PERIOD),
		["to"],
	),
);

const OTHER_WORDS = /\.other$/;
const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,63}(\.other)?$/;

/** A question that people answer in their own words, or “{id}.other” for those beside its options. */
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
