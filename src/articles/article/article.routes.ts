import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { pageLinks } from "../../platform/http/page-links.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { articleTag, CALL_TAG, listTag } from "../../publication/cache-tags.ts";
import { listArticlesWithFallback } from "../lists/list.copy.ts";
import { toListedArticles } from "../lists/list.json.ts";
import type { ArticleList, RelatedArticles } from "../lists/list.schema.ts";
import { type ListPosition, toListCursor } from "../lists/list-cursor.schema.ts";
import { linkListToPage } from "../lists/list-links.ts";
import { ArticleQuery, RelatedQuery } from "../lists/list-query.schema.ts";
import { listingKeysOf } from "../lists/sources.sql.ts";
import { toArticleSummary } from "./article.json.ts";
import { findArticle } from "./article.sql.ts";
import { linkFromJson } from "./article-links.ts";
import { findPublicArticle } from "./public-article.ts";
import { listRelatedArticles } from "./related.sql.ts";

const NO_ARTICLE = "There is no such article.";
const WITHDRAWN = "This article has been withdrawn.";

/** The article API, as the public reads it. */
export const articles = new Hono<AppEnv>()
	.get("/", policy("data"), query(ArticleQuery), async (c) => {
		const { db, site } = c.var;
		const asked = c.req.valid("query");
		const { rows, total, next, prev } = await listArticlesWithFallback(c.env, db, asked);
		c.header("Cache-Tag", tagsOf(asked).join(","));
		if (rows.length > 0) linkListToPage(c, site, asked);
		const answer: ArticleList = {
			articles: await toListedArticles(c.env.DB, db, site, rows, asked),
			...(total !== undefined && { total }),
			...pageLinks(c, site.url, { next: cursorOf(next), prev: cursorOf(prev) }),
		};
		return c.json(answer);
	})
	.get("/:slug", policy("data"), path(SlugPath), async (c) => {
		const { site, db } = c.var;
		const found = await findPublicArticle(c.env, db, site, c.req.valid("param").slug);
		if (!found) return problem(c, 404, NO_ARTICLE);
		if (found === "withdrawn") return problem(c, 410, WITHDRAWN);
		const { article } = found;
		c.header("Cache-Tag", `${articleTag(article.slug)},${CALL_TAG}`);
		linkFromJson(c, site, article.slug);
		return c.json(article);
	})
	.get("/:slug/related", policy("data"), path(SlugPath), query(RelatedQuery), async (c) => {
		const { db, site } = c.var;
		const article = await findArticle(db, c.req.valid("param").slug);
		if (!article) return problem(c, 404, NO_ARTICLE);
		if (article === "withdrawn") return problem(c, 410, WITHDRAWN);
		const { rows, lists } = await listRelatedArticles(db, article, c.req.valid("query").limit);
		c.header("Cache-Tag", [articleTag(article.slug), ...lists.map(listTag)].join(","));
		const answer: RelatedArticles = { articles: rows.map((row) => toArticleSummary(site, row)) };
		return c.json(answer);
	});

const cursorOf = (position: ListPosition | undefined) => position && toListCursor(position);

/** Of what answers show: the smallest lists that all their articles stand in, and the call if it is there. */
function tagsOf({ include, ...query }: ArticleQuery): string[] {
	return [...listingKeysOf(query).map(listTag), ...(include.includes("survey") ? [CALL_TAG] : [])];
}
