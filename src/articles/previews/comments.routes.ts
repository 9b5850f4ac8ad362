import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { nextPageLink } from "../../platform/http/page-links.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { PageQuery } from "../../platform/schema/page-query.schema.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { NO_ARTICLE } from "../article/article-edit.middleware.ts";
import { findArticleForNewsroom } from "../article/article-newsroom.sql.ts";
import { listComments } from "./comment.sql.ts";
import { toComment } from "./preview.json.ts";

/** Lists the comments of people outside of the newsroom: those of one article, or all. */
export const newsroomComments = new Hono<AppEnv>()
	.get(
		"/articles/:slug/comments",
		policy("newsroom", "articles:read"),
		path(SlugPath),
		query(PageQuery),
		async (c) => {
			const { primaryDb: db, site } = c.var;
			const { slug } = c.req.valid("param");
			const { rows, next } = await listComments(db, c.req.valid("query"), slug);
			if (rows.length === 0 && !(await findArticleForNewsroom(db, slug)))
				return problem(c, 404, NO_ARTICLE);
			return c.json({ comments: rows.map(toComment), ...nextPageLink(c, site.url, next) });
		},
	)
	.get("/comments", policy("newsroom", "articles:read"), query(PageQuery), async (c) => {
		const { rows, next } = await listComments(c.var.primaryDb, c.req.valid("query"));
		return c.json({ comments: rows.map(toComment), ...nextPageLink(c, c.var.site.url, next) });
	});
