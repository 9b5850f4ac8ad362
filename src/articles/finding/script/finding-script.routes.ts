import { Hono } from "hono";
import type { AppEnv } from "../../../platform/env.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { findingScript } from "./finding-script.ts";

/** Serves the script of the newsroom's list. It has no secret, so that caches may keep it as they keep a stylesheet. */
export const findingScriptFile = new Hono<AppEnv>().get("/board.js", policy("asset"), (c) =>
	c.body(findingScript, 200, { "Content-Type": "text/javascript; charset=utf-8" }),
);
