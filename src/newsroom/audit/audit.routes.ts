import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { nextPageLink } from "../../platform/http/page-links.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { query } from "../../platform/http/validation.ts";
import { toAuditEntry } from "./audit.json.ts";
import { listAuditEntries } from "./audit.sql.ts";
import { AuditQuery } from "./audit-query.schema.ts";

/** The audit list: the changes by the newsroom. */
export const newsroomAudit = new Hono<AppEnv>().get(
	"/",
	policy("newsroom", "audit:read"),
	query(AuditQuery),
	async (c) => {
		const { rows, next } = await listAuditEntries(c.var.primaryDb, c.req.valid("query"));
		return c.json({
			entries: rows.map(toAuditEntry),
			...nextPageLink(c, c.var.site.url, next),
		});
	},
);
