import { createMiddleware } from "hono/factory";
import { rememberedRevision } from "../platform/cache/current-revision.ts";
import { nearestDatabase, primaryDatabase } from "../platform/db/connection.ts";
import { type AppEnv, siteOf } from "../platform/env.ts";

/** Sets `site`, `db` and `primaryDb`. */
export const withContext = createMiddleware<AppEnv>((c, next) => {
	c.set("site", siteOf(c.env));
	// Never older than the revision under which the response is kept in memory.
	c.set("db", nearestDatabase(c.env.DB, rememberedRevision(c.env.DB)?.bookmark));
	c.set("primaryDb", primaryDatabase(c.env.DB));
	return next();
});
