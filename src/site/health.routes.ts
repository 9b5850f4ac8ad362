import { Hono } from "hono";
import type { AppEnv } from "../platform/env.ts";
import { policy } from "../platform/http/route-policy.ts";
import type { Health } from "./health.schema.ts";
import { findHealth } from "./health.sql.ts";

/** The clock ticks every minute, and Cloudflare may be late. */
const STOPPED_MS = 180_000;

/** Serves the health check, which reads two rows from D1. */
export const health = new Hono<AppEnv>().get("/healthz", policy("health"), async (c) => {
	const { revision, ticked_at } = await findHealth(c.var.db);
	const isTicking = ticked_at !== null && Date.now() - ticked_at < STOPPED_MS;
	const found: Health = {
		status: "ok",
		revision,
		version: c.env.VERSION.id,
		clock: isTicking ? "ticking" : "stopped",
	};
	return c.json(found);
});
