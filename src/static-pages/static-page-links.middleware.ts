import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../platform/env.ts";
import { prefersHtml } from "../platform/http/negotiation.ts";
import { STATIC_PAGES_TAG } from "../publication/cache-tags.ts";
import { withStaticPageLinks } from "./static-page-links.copy.ts";

/** Files, the newsroom apart from previews, and JSON that has no privacy page: nothing there links to a static page. */
const WITHOUT_LINKS =
	/\.\w+$|^\/(?:healthz|mcp)$|^\/newsroom(?!.*\/(?:snippets|preview)$)|^\/api\/(?!surveys\/)/;
/** The path that takes submissions: only browsers get a page from it. */
const INTAKE = /^\/api\/surveys\/[^/]+\/responses$/;

/** Adds the links to static pages to `site`, and a cache tag to every response that shows them. */
export const staticPageLinks = createMiddleware<AppEnv>(async (c, next) => {
	const { path } = c.req;
	const isForProgram = INTAKE.test(path) && !prefersHtml(c.req.header("Accept"));
	if (isForProgram || WITHOUT_LINKS.test(path)) return next();
	c.set("site", await withStaticPageLinks(c.env.DB, c.var.site));
	await next();
	if (!c.res.headers.get("Cache-Control")?.startsWith("public")) return;
	const tags = c.res.headers.get("Cache-Tag");
	c.header("Cache-Tag", tags ? `${tags},${STATIC_PAGES_TAG}` : STATIC_PAGES_TAG);
});
