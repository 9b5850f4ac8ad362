import { Hono } from "hono";
import type { AppEnv } from "../../../platform/env.ts";
import { pathWithCursor } from "../../../platform/http/page-links.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { path, query } from "../../../platform/http/validation.ts";
import { FrontPageQuery } from "../../../platform/schema/page-query.schema.ts";
import { listTag } from "../../../publication/cache-tags.ts";
import { listingKey } from "../../../publication/listings.sql.ts";
import { SelectionPath } from "../../../publication/selection.schema.ts";
import { toArticleSummary } from "../../article/article.json.ts";
import { ArchivePage, MonthPage } from "./archive.page.tsx";
import { findMonth, listMonths } from "./months.ts";

const ALL = listingKey({});
const MONTH = "/:month{\\d{4}-\\d\\d}";

/** The archive: a page of each month, and one that lists the months. */
export const archivePages = new Hono<AppEnv>()
	.get("/archive", policy("page"), async (c) => {
		const { site, db } = c.var;
		c.header("Cache-Tag", listTag(ALL));
		return c.html(<ArchivePage site={site} months={await listMonths(db, site.timeZone)} />);
	})
	.get(MONTH, policy("page"), path(SelectionPath), query(FrontPageQuery), async (c) => {
		const { site, db } = c.var;
		const { month = "" } = c.req.valid("param");
		const { cursor, limit } = c.req.valid("query");
		const found = await findMonth(db, site.timeZone, month, { limit, ...(cursor && { cursor }) });
		if (!found) return problem(c, 404, "No article was published in this month.");
		const { rows, next, ...neighbours } = found;
		c.header("Cache-Tag", listTag(ALL));
		const articles = rows.map((row) => toArticleSummary(site, row));
		const newerPath = cursor && `/${month}`;
		const olderPath = next && pathWithCursor(`/${month}`, next);
		const page = { site, month, articles, newerPath, olderPath, ...neighbours };
		return c.html(<MonthPage {...page} />);
	});
