import { Hono } from "hono";
import { forgetRevision } from "../../../platform/cache/current-revision.ts";
import type { AppEnv } from "../../../platform/env.ts";
import { addressWith } from "../../../platform/http/page-links.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { noQuery, query } from "../../../platform/http/validation.ts";
import { type FillProgress, FillQuery } from "./search-index.schema.ts";
import { dropSearchIndex, fillSearchIndex, makeSearchIndex } from "./search-index.sql.ts";

/** The search index, for the operator: drop it, create it again, fill it in portions. */
export const newsroomSearchIndex = new Hono<AppEnv>()
	.delete("/", policy("newsroom", "operate"), noQuery, async (c) => {
		await dropSearchIndex(c.var.primaryDb);
		forgetRevision(c.env.DB);
		return c.body(null, 204);
	})
	.put("/", policy("newsroom", "operate"), noQuery, async (c) => {
		await makeSearchIndex(c.var.primaryDb);
		forgetRevision(c.env.DB);
		const progress: FillProgress = { next: addressWith(c, c.var.site.url, { after: "0" }) };
		return c.json(progress);
	})
	.post("/", policy("newsroom", "operate"), query(FillQuery), async (c) => {
		const last = await fillSearchIndex(c.var.primaryDb, c.req.valid("query").after);
		forgetRevision(c.env.DB);
		const next =
			last === undefined ? {} : { next: addressWith(c, c.var.site.url, { after: `${last}` }) };
		const progress: FillProgress = next;
		return c.json(progress);
	});
