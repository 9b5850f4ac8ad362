import { Hono } from "hono";
import { articleTag, CALL_TAG, listTag } from "../cache/tags.ts";
import { articleBySlug, latestArticles } from "../db/articles.ts";
import { listingKey } from "../db/listings.ts";
import { announcedSurvey } from "../db/surveys.ts";
import type { AppEnv } from "../env.ts";
import { nextPage } from "../http/next-page.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path, query } from "../http/validation.ts";
import { ArticleQuery } from "../schemas/page-query.ts";
import { SlugPath } from "../schemas/path.ts";
import { articleSummary, fullArticle } from "./article-json.ts";

/** The article API, as the public reads it. */
export const articles = new Hono<AppEnv>()
	.get("/", policy("data"), query(ArticleQuery), async (c) => {
		const { site } = c.var;
		const { rows, next } = await latestArticles(c.var.db, c.req.valid("query"));
		const articles = rows.map((row) => articleSummary(site, row));
		c.header("Cache-Tag", listTag(listingKey(c.req.valid("query"))));
		return c.json({ articles, ...nextPage(c, site.url, next) });
	})
	.get("/:slug", policy("data"), path(SlugPath), async (c) => {
		const { db } = c.var;
		const article = await articleBySlug(db, c.req.valid("param").slug);
		if (!article) return problem(c, 404, "There is no such article.");
		if (article === "withdrawn") return problem(c, 410, "This article has been withdrawn.");
		c.header("Cache-Tag", `${articleTag(article.slug)},${CALL_TAG}`);
		return c.json(fullArticle(c.var.site, article, await announcedSurvey(db)));
	});
