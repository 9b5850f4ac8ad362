import { Hono } from "hono";
import type { AppEnv } from "../platform/env.ts";
import { policy } from "../platform/http/route-policy.ts";

/** Leads on from addresses that people type and at which there is no page. */
export const entrances = new Hono<AppEnv>().get("/api", policy("moved"), (c) =>
	c.redirect("/docs", 301),
);
