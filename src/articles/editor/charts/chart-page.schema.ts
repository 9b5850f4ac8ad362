import * as v from "valibot";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { MAX_SEARCH_LENGTH } from "../../../platform/schema/text.schema.ts";
import {
	isPeriod,
	submissionFilter,
	WRONG_PERIOD,
} from "../../../surveys/answers/submission-filter.schema.ts";

/** Stands for an article that is not there yet; no article has it for a slug. */
export const NEW_ARTICLE = "new";

const NAME = /^(?:_days|[A-Za-z][A-Za-z0-9_-]{0,63})$/;

/** The path of the page that puts a chart into an article. */
export const ChartPagePath = v.object({
	slug: SlugPath.entries.slug,
	chart: v.pipe(v.string(), v.regex(NAME)),
});

/** The filter of the chart, and the words by which articles are looked for. */
export const ChartPageQuery = v.pipe(
	v.object({
		...submissionFilter,
		q: v.fallback(v.optional(v.pipe(v.string(), v.trim(), v.maxLength(MAX_SEARCH_LENGTH)), ""), ""),
	}),
	v.forward(
		v.check((filter) => isPeriod(filter), WRONG_PERIOD),
		["to"],
	),
);

/** The form: an article, and the number of the page, by which a new article is known if the form is sent twice. */
export const ChartForm = v.object({
	page: v.pipe(v.string(), v.uuid()),
	article: v.fallback(v.union([v.literal(NEW_ARTICLE), SlugPath.entries.slug]), ""),
});
export type ChartForm = v.InferOutput<typeof ChartForm>;
