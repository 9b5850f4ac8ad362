import { Hono } from "hono";
import { findRevision } from "../platform/db/revision.sql.ts";
import type { AppEnv } from "../platform/env.ts";
import { policy } from "../platform/http/route-policy.ts";

/** Serves the health check, which reads one row from D1. */
export const health = new Hono<AppEnv>().get("/healthz", policy("health"), async (c) => {
	const { revision } = await findRevision(c.env.DB);
	return c.json({ status: "ok", revision });
});
