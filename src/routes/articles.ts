import { Hono } from "hono";
import { knownArticles } from "../cache/list-copies.ts";
import { articleTag, CALL_TAG, listTag } from "../cache/tags.ts";
import { listsOf } from "../db/article-source.ts";
import { articleBySlug } from "../db/articles.ts";
import { relatedArticles } from "../db/related.ts";
import type { AppEnv } from "../env.ts";
import { pageLinks } from "../http/page-links.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path, query } from "../http/validation.ts";
import type { ArticleList, RelatedArticles } from "../schemas/article-list.ts";
import { ArticleQuery, RelatedQuery } from "../schemas/article-query.ts";
import { type ListPosition, listCursorAt } from "../schemas/list-cursor.ts";
import { SlugPath } from "../schemas/path.ts";
import { articleSummary } from "./article-json.ts";
import { linkFromJson } from "./article-links.ts";
import { linkListToPage } from "./list-links.ts";
import { listedArticles } from "./listed-articles.ts";
import { publicArticle } from "./public-article.ts";

const NO_ARTICLE = "There is no such article.";
const WITHDRAWN = "This article has been withdrawn.";

/** The article API, as the public reads it. */
export const articles = new Hono<AppEnv>()
	.get("/", policy("data"), query(ArticleQuery), async (c) => {
		const { db, site } = c.var;
		const asked = c.req.valid("query");
		const { rows, total, next, prev } = await knownArticles(c.env, db, asked);
		c.header("Cache-Tag", tagsOf(asked).join(","));
		if (rows.length > 0) linkListToPage(c, site, asked);
		const answer: ArticleList = {
			articles: await listedArticles(c.env.DB, db, site, rows, asked),
			...(total !== undefined && { total }),
			...pageLinks(c, site.url, { next: cursorOf(next), prev: cursorOf(prev) }),
		};
		return c.json(answer);
	})
	.get("/:slug", policy("data"), path(SlugPath), async (c) => {
		const { site, db } = c.var;
		const found = await publicArticle(c.env, db, site, c.req.valid("param").slug);
		if (!found) return problem(c, 404, NO_ARTICLE);
		if (found === "withdrawn") return problem(c, 410, WITHDRAWN);
		const { article } = found;
		c.header("Cache-Tag", `${articleTag(article.slug)},${CALL_TAG}`);
		linkFromJson(c, site, article.slug);
		return c.json(article);
	})
	.get("/:slug/related", policy("data"), path(SlugPath), query(RelatedQuery), async (c) => {
		const { db, site } = c.var;
		const article = await articleBySlug(db, c.req.valid("param").slug);
		if (!article) return problem(c, 404, NO_ARTICLE);
		if (article === "withdrawn") return problem(c, 410, WITHDRAWN);
		const { rows, lists } = await relatedArticles(db, article, c.req.valid("query").limit);
		c.header("Cache-Tag", [articleTag(article.slug), ...lists.map(listTag)].join(","));
		const answer: RelatedArticles = { articles: rows.map((row) => articleSummary(site, row)) };
		return c.json(answer);
	});

const cursorOf = (position: ListPosition | undefined) => position && listCursorAt(position);

/** Of what answers show: the smallest lists that all their articles stand in, and the call if it is there. */
function tagsOf({ include, ...query }: ArticleQuery): string[] {
	return [...listsOf(query).map(listTag), ...(include.includes("survey") ? [CALL_TAG] : [])];
}
