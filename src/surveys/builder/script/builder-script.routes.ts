import { Hono } from "hono";
import type { AppEnv } from "../../../platform/env.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { builderScript } from "./builder-script.ts";

/** Serves the script of the page on which a survey is made. It has no secret, so that caches may keep it. */
export const builderScriptFile = new Hono<AppEnv>().get("/builder.js", policy("asset"), (c) =>
	c.body(builderScript, 200, { "Content-Type": "text/javascript; charset=utf-8" }),
);
