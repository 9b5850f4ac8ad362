import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../env.ts";
import { CHALLENGES, holdsToken } from "../http/credentials.ts";
import { problem } from "../http/problem.ts";

/** The one door to everything under /newsroom: Cloudflare Access, or else the newsroom's token. */
export const newsroomGuard = createMiddleware<AppEnv>(async (c, next) => {
	const isIn =
		passedAccess(c.executionCtx) || holdsToken(c.req.header("Authorization"), c.env.NEWSROOM_TOKEN);
	if (isIn) return next();
	c.header("WWW-Authenticate", CHALLENGES);
	return problem(c, 401, "The newsroom asks for its token.");
});

// The runtime sets ctx.access only when Access has verified who asks.
function passedAccess(context: object): boolean {
	return "access" in context && context.access !== undefined;
}
