import type { InstantOrDay } from "../../platform/schema/query-value.schema.ts";
import { startOfLocalDay } from "../../platform/ui/local-time.ts";
import type { ArticleListQuery, ArticleQuery } from "./list-query.schema.ts";

/** Returns the query with its days as days of a time zone: each means its first moment there. */
export function inTimeZone(
	timeZone: string,
	{ published, updated, ...query }: ArticleListQuery,
): ArticleQuery {
	const instant = (moment: InstantOrDay | undefined) =>
		moment && "day" in moment ? startOfLocalDay(timeZone, moment.day) : moment;
	const period = ({ from, before }: ArticleListQuery["published"]) => {
		return { from: instant(from), before: instant(before) };
	};
	return { ...query, published: period(published), updated: period(updated) };
}
