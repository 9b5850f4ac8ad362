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
		const isLost = total === 0;
		const help = isLost ? await helpFor(db, asked, list, choices) : NO_HELP;
		const newest = isLost ? await listNewestArticles(c.env.DB) : [];
		c.header("Cache-Tag", listTag(listingKey({})));
		addLinks(c, searchJsonLinks(site, asked));
		const olderPath =
			next && searchPath(asked, { cursor: toListCursor(next, requestedListName(c)) });
		return c.html(
			<SearchPage {...{ site, asked, hits, total, choices, help, newest, olderPath }} />,
		);
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

/** Returns help only if no filter is the reason that nothing was found. */
function helpFor(
	db: Database,
	{ q }: SearchQuery,
	{ search }: ArticleQuery,
	{ unfiltered }: SearchChoices,
) {
	return search && unfiltered === 0 ? findSearchHelp(db, q, search) : NO_HELP;
}
