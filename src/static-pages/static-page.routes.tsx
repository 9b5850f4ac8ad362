import { Hono } from "hono";
import type { AppEnv } from "../platform/env.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { path } from "../platform/http/validation.ts";
import { SlugPath } from "../platform/schema/slug-path.schema.ts";
import { staticPageTag } from "../publication/cache-tags.ts";
import { findStaticPageWithFallback } from "./static-page.copy.ts";
import { StaticPagePage } from "./static-page.page.tsx";
import { KnownPagePath } from "./static-page.schema.ts";

/** Static pages, and the addresses at which people look for the imprint and the privacy page. */
export const staticPages = new Hono<AppEnv>()
	.get("/pages/:slug", policy("page"), path(SlugPath), async (c) => {
		const { slug } = c.req.valid("param");
		const page = await findStaticPageWithFallback(c.env, c.var.db, slug);
		if (!page) return problem(c, 404);
		c.header("Cache-Tag", staticPageTag(slug));
		return c.html(<StaticPagePage site={c.var.site} page={page} />);
	})
	.get("/:known{impressum|datenschutz}", policy("moved"), path(KnownPagePath), async (c) => {
		const { known } = c.req.valid("param");
		const page = await findStaticPageWithFallback(c.env, c.var.db, known);
		if (!page) return problem(c, 404, `There is no page yet: PUT /newsroom/api/pages/${known}.`);
		c.header("Cache-Tag", staticPageTag(known));
		return c.redirect(`/pages/${known}`, 301);
	});
