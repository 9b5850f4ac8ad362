import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../../../platform/env.ts";
import { withSectionLinks } from "./section-links.copy.ts";

/** Files, JSON and the newsroom's pages, apart from previews: none of them has the navigation of the public pages. */
const WITHOUT_NAVIGATION =
	/\.\w+$|^\/(?:healthz$|docs$|api\/|newsroom(?!\/articles\/[^/]+\/preview$)(?:\/|$))|\/form$/;

/** Adds the sections to `site`: every public page links to them, and is purged with the footer's links. */
export const sectionLinks = createMiddleware<AppEnv>(async (c, next) => {
	if (!WITHOUT_NAVIGATION.test(c.req.path))
		c.set("site", await withSectionLinks(c.env.DB, c.var.site));
	return next();
});
