import { Hono } from "hono";
import type { Database } from "../../../platform/db/connection.ts";
import type { AppEnv } from "../../../platform/env.ts";
import { addLinks } from "../../../platform/http/link-header.ts";
import { requestedListName } from "../../../platform/http/list-name.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { query } from "../../../platform/http/validation.ts";
import { listTag } from "../../../publication/cache-tags.ts";
import { listingKey } from "../../../publication/listings.sql.ts";
import { listNewestArticles } from "../../article/newest-articles.copy.ts";
import { listArticles } from "../list.sql.ts";
import { toListCursor } from "../list-cursor.schema.ts";
import type { ArticleQuery } from "../list-query.schema.ts";
import { findSearchHelp, NO_HELP } from "./find-search-help.ts";
import { listMatchGroups } from "./match-groups.sql.ts";
import { SearchPage } from "./search.page.tsx";
import { type SearchChoices, toChoices } from "./search-choices.ts";
import { toSearchHits } from "./search-hits.json.ts";
import { searchJsonLinks, searchPath } from "./search-paths.ts";
import { newYearSeconds, SearchQuery, toPageQuery } from "./search-query.schema.ts";
import { NOTHING } from "./search-text.schema.ts";

/** The page of the search. */
export const searchPages = new Hono<AppEnv>().get(
	"/search",
	policy("page"),
	query(SearchQuery),
	async (c) => {
		const { site, db } = c.var;
		const asked = c.req.valid("query");
		const list = toPageQuery(site.timeZone, asked);
		const { rows, total, next, choices } = await findHits(db, asked, list, site.timeZone);
		const hits = await toSearchHits(db, site, rows, list.search ?? NOTHING);
		const ways = total === 0 ? await findWays(c.env.DB, db, asked, list, choices) : NO_WAYS;
		c.header("Cache-Tag", listTag(listingKey({})));
		addLinks(c, searchJsonLinks(site, asked));
		const cursor = next && toListCursor(next, requestedListName(c));
		const olderPath = cursor && searchPath(asked, { cursor });
		return c.html(<SearchPage {...{ site, asked, hits, total, choices, ...ways, olderPath }} />);
	},
);

/** Returns a page of what a search found, and the filters that have hits; nothing before the first search. */
async function findHits(db: Database, asked: SearchQuery, list: ArticleQuery, timeZone: string) {
	const { q, topic, year } = asked;
	if (q === "") return { rows: [], total: 0, next: undefined, choices: NO_CHOICES };
	const [page, groups] = await Promise.all([
		listArticles(db, list),
		listMatchGroups(db, list, newYearSeconds(timeZone)),
	]);
	return { ...page, choices: toChoices(groups, { topic, year }) };
}

const NO_CHOICES: SearchChoices = { topics: [], years: [], unfiltered: 0 };

const NO_WAYS = { help: NO_HELP, newest: [] };

/** Returns ways on from a search that found nothing: other searches unless a filter is the reason, and the newest articles. */
async function findWays(
	d1: D1Database,
	db: Database,
	{ q }: SearchQuery,
	{ search }: ArticleQuery,
	{ unfiltered }: SearchChoices,
) {
	const help = search && unfiltered === 0 ? await findSearchHelp(db, q, search) : NO_HELP;
	return { help, newest: await listNewestArticles(d1) };
}
