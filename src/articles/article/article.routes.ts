import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { addLinks } from "../../platform/http/link-header.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { noQuery, path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { articleTag, CALL_TAG, listTag } from "../../publication/cache-tags.ts";
import { serviceLinks } from "../../publication/service-links.ts";
import { toArticleSummary } from "./article.json.ts";
import { findArticle } from "./article.sql.ts";
import { articleDataLinks } from "./article-links.ts";
import { type RelatedArticles, RelatedQuery } from "./further/related.schema.ts";
import { listRelatedArticles } from "./further/related.sql.ts";
import { findPublicArticle } from "./public-article.ts";
import { goneParts, isWithdrawn } from "./withdrawal/withdrawn.ts";

const NO_ARTICLE = "There is no such article.";

/** An article as JSON, for the public. */
export const articles = new Hono<AppEnv>()
	.get("/:slug", policy("data"), path(SlugPath), noQuery, async (c) => {
		const { site, db } = c.var;
		const found = await findPublicArticle(c.env, db, site, c.req.valid("param").slug);
		if (!found) return problem(c, 404, NO_ARTICLE);
		if (isWithdrawn(found)) return problem(c, ...goneParts(found));
		const { article } = found;
		c.header("Cache-Tag", `${articleTag(article.slug)},${CALL_TAG}`);
		addLinks(c, [...articleDataLinks(site, article.slug), ...serviceLinks(site)]);
		return c.json(article);
	})
	.get("/:slug/related", policy("data"), path(SlugPath), query(RelatedQuery), async (c) => {
		const { db, site } = c.var;
		const article = await findArticle(db, c.req.valid("param").slug);
		if (!article) return problem(c, 404, NO_ARTICLE);
		if (isWithdrawn(article)) return problem(c, ...goneParts(article));
		const { rows, lists } = await listRelatedArticles(db, article, c.req.valid("query").limit);
		c.header("Cache-Tag", [articleTag(article.slug), ...lists.map(listTag)].join(","));
		const related: RelatedArticles = { articles: rows.map((row) => toArticleSummary(site, row)) };
		return c.json(related);
	});
