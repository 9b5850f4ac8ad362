import { createMiddleware } from "hono/factory";
import { rememberedRevision } from "../platform/cache/current-revision.ts";
import { nearestDatabase } from "../platform/db/connection.ts";
import { type AppEnv, siteOf } from "../platform/env.ts";

/** Sets `site`, the settings as checked, and `db` for the public's reads. */
export const withContext = createMiddleware<AppEnv>((c, next) => {
	c.set("site", siteOf(c.env));
	// Never older than the revision under which the answer will be kept.
	c.set("db", nearestDatabase(c.env.DB, rememberedRevision(c.env.DB)?.bookmark));
	return next();
});
