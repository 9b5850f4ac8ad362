import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../../../platform/env.ts";
import { nextPageLink } from "../../../platform/http/page-links.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { noQuery, path, query } from "../../../platform/http/validation.ts";
import { PageQuery } from "../../../platform/schema/page-query.schema.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { findArticleByName } from "../translations.sql.ts";
import { renderVersion } from "./render-version.ts";
import { toVersion, toVersionSummary } from "./version.json.ts";
import { VersionPath } from "./version.schema.ts";
import { findVersion, listVersions } from "./version.sql.ts";

const NO_ARTICLE = "There is no such article.";
const NO_VERSION = "The article has no such version.";

interface VersionEnv extends AppEnv {
	Variables: AppEnv["Variables"] & { key: number };
}

/** Sets `key`, that of the article; responds with 404 if there is none. */
const loadKey = createMiddleware<VersionEnv>(async (c, next) => {
	const article = await findArticleByName(c.var.primaryDb, c.req.param("slug") ?? "");
	if (!article) return problem(c, 404, NO_ARTICLE);
	c.set("key", article.key);
	return next();
});

/** The versions of an article: what its publications made public. */
export const newsroomVersions = new Hono<VersionEnv>()
	.get(
		"/:slug/versions",
		policy("newsroom", "articles:read"),
		path(SlugPath),
		query(PageQuery),
		loadKey,
		async (c) => {
			const { primaryDb, key, site } = c.var;
			const { rows, next } = await listVersions(primaryDb, key, c.req.valid("query"));
			return c.json({
				versions: rows.map(toVersionSummary),
				...nextPageLink(c, site.url, next),
			});
		},
	)
	.get(
		"/:slug/versions/:number",
		policy("newsroom", "articles:read"),
		path(VersionPath),
		noQuery,
		loadKey,
		async (c) => {
			const { primaryDb, key, site } = c.var;
			const row = await findVersion(primaryDb, key, c.req.valid("param").number);
			return row
				? c.json(toVersion(site, row, await renderVersion(row)))
				: problem(c, 404, NO_VERSION);
		},
	);
