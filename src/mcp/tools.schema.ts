import * as v from "valibot";
import { ArticleListQuery, type ArticleQuery } from "../articles/lists/list-query.schema.ts";
import { inTimeZone } from "../articles/lists/local-query.ts";
import { toSlug } from "../platform/schema/slug.schema.ts";

const text = (description: string) =>
	v.exactOptional(v.pipe(v.string(), v.description(description)));

/** The arguments of search_articles. */
export const SearchArguments = v.strictObject({
	query: text(
		'Words that must all be there, in any form; "exactly this", -without. Leave it out for the newest articles.',
	),
	topic: text("The name or slug of a topic; list_topics has them."),
	author: text("The name or slug of an author."),
	language: text("A language (BCP 47), such as de."),
	published_after: text("A day (2026-11-26) or an RFC 3339 time."),
	published_before: text("A day or an RFC 3339 time."),
	limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)), 10),
	cursor: text("From next_cursor of the page before, with the same other arguments."),
});

/** The arguments of read_article. */
export const ReadArguments = v.strictObject({
	article: v.pipe(v.string(), v.description("The slug of an article, or its address.")),
});

/** The arguments of a tool that takes none. */
export const NoArguments = v.strictObject({});

/** The arguments of list_topics. */
export const TopicArguments = v.strictObject({
	cursor: text("From next_cursor of the page before."),
});

/** The arguments of a call, or a sentence about what is wrong with them. */
type Checked<Output> = { output: Output } | { fault: string };

/** Checks the arguments of a call. */
export function checkArguments<Output>(
	schema: v.GenericSchema<unknown, Output>,
	given: unknown,
): Checked<Output> {
	const { success, output, issues } = v.safeParse(schema, given);
	return success ? { output } : { fault: faultOf(issues) };
}

/** Converts the arguments of a search to the query of the API; what the API refuses is refused in its words. */
export function toArticleQuery(
	timeZone: string,
	{ query, limit, ...filters }: v.InferOutput<typeof SearchArguments>,
): Checked<ArticleQuery> {
	const asked = { ...filters, ...(query && { q: query }), limit: `${limit}` };
	const { success, output, issues } = v.safeParse(ArticleListQuery, asked);
	return success ? { output: inTimeZone(timeZone, output) } : { fault: faultOf(issues) };
}

/** Returns the slug of an article that is named by its slug or its address. */
export function toArticleSlug({ article }: v.InferOutput<typeof ReadArguments>): string {
	const [, last = article] = /\/articles\/([^/?#]+?)(?:\.md)?\/?(?:[?#].*)?$/.exec(article) ?? [];
	return toSlug(last);
}

function faultOf(issues: readonly v.BaseIssue<unknown>[]): string {
	return issues
		.map((issue) => `${v.getDotPath(issue) ?? "The arguments"}: ${issue.message}.`)
		.join(" ");
}
