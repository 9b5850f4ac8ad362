import { createMiddleware } from "hono/factory";
import { type AppEnv, siteOf } from "../env.ts";

/** Sets `site`, the settings as checked. */
export const withSite = createMiddleware<AppEnv>((c, next) => {
	c.set("site", siteOf(c.env));
	return next();
});
