import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { addLinks } from "../../platform/http/link-header.ts";
import { requestedListName } from "../../platform/http/list-name.ts";
import { pageLinks } from "../../platform/http/page-links.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { query } from "../../platform/http/validation.ts";
import { CALL_TAG, listTag } from "../../publication/cache-tags.ts";
import { serviceLinks } from "../../publication/service-links.ts";
import { listingKeysOf } from "./candidate-source.ts";
import { listArticlesWithFallback } from "./list.copy.ts";
import { toListedArticles } from "./list.json.ts";
import type { ArticleList } from "./list.schema.ts";
import { type ListPosition, toListCursor } from "./list-cursor.schema.ts";
import { listJsonLinks } from "./list-links.ts";
import { ArticleListQuery, type ArticleQuery } from "./list-query.schema.ts";
import { inTimeZone } from "./local-query.ts";

/** Lists of articles as JSON. */
export const articleLists = new Hono<AppEnv>().get(
	"/",
	policy("data"),
	query(ArticleListQuery),
	async (c) => {
		const { db, site } = c.var;
		const params = inTimeZone(site.timeZone, c.req.valid("query"));
		const { rows, total, next, prev } = await listArticlesWithFallback(c.env, db, params);
		c.header("Cache-Tag", tagsOf(params).join(","));
		if (rows.length > 0) addLinks(c, listJsonLinks(site, params));
		addLinks(c, serviceLinks(site));
		const articles = await toListedArticles(c.env.DB, db, site, rows, params);
		const name = requestedListName(c);
		const cursorOf = (place?: ListPosition) => place && toListCursor(place, name);
		const links = pageLinks(c, site.url, { next: cursorOf(next), prev: cursorOf(prev) });
		const list: ArticleList = { articles, ...(total !== undefined && { total }), ...links };
		return c.json(list);
	},
);

/** Returns the tags of the lists that hold all its articles, and of the survey call if it is included. */
function tagsOf({ include, ...query }: ArticleQuery): string[] {
	return [...listingKeysOf(query).map(listTag), ...(include.includes("survey") ? [CALL_TAG] : [])];
}
