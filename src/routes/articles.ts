import { Hono } from "hono";
import { articleTag, CALL_TAG, listTag } from "../cache/tags.ts";
import { latestArticles } from "../db/articles.ts";
import { listingKey } from "../db/listings.ts";
import type { AppEnv } from "../env.ts";
import { nextPage } from "../http/next-page.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path, query } from "../http/validation.ts";
import { ArticleQuery } from "../schemas/page-query.ts";
import { SlugPath } from "../schemas/path.ts";
import { articleSummary } from "./article-json.ts";
import { linkFromJson } from "./article-links.ts";
import { linkListToPage } from "./list-links.ts";
import { publicArticle } from "./public-article.ts";

/** The article API, as the public reads it. */
export const articles = new Hono<AppEnv>()
	.get("/", policy("data"), query(ArticleQuery), async (c) => {
		const { site } = c.var;
		const { rows, next } = await latestArticles(c.var.db, c.req.valid("query"));
		const articles = rows.map((row) => articleSummary(site, row));
		c.header("Cache-Tag", listTag(listingKey(c.req.valid("query"))));
		if (rows.length > 0) linkListToPage(c, site, c.req.valid("query"));
		return c.json({ articles, ...nextPage(c, site.url, next) });
	})
	.get("/:slug", policy("data"), path(SlugPath), async (c) => {
		const { site, db } = c.var;
		const found = await publicArticle(c.env.DB, db, site, c.req.valid("param").slug);
		if (!found) return problem(c, 404, "There is no such article.");
		if (found === "withdrawn") return problem(c, 410, "This article has been withdrawn.");
		const { article } = found;
		c.header("Cache-Tag", `${articleTag(article.slug)},${CALL_TAG}`);
		linkFromJson(c, site, article.slug);
		return c.json(article);
	});
