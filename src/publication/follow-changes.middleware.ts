import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../platform/env.ts";
import { type FollowChange, type Follower, followChange } from "./public-change.ts";

/** The environment of routes that change something public. */
export interface ChangeEnv extends AppEnv {
	Variables: AppEnv["Variables"] & { followChange: FollowChange };
}

/** Sets `followChange`, with which a route says what it changed for the public. */
export const followChangesWith = (followers: Follower[]) =>
	createMiddleware<ChangeEnv>((c, next) => {
		c.set("followChange", (change) => followChange(followers, c.env, c.executionCtx, change));
		return next();
	});
