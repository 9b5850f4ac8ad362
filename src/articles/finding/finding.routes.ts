import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { requestedListName } from "../../platform/http/list-name.ts";
import { pageLinks } from "../../platform/http/page-links.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { query } from "../../platform/http/validation.ts";
import { toFoundArticle } from "./finding.json.ts";
import { FindingQuery } from "./finding.schema.ts";
import { listFoundArticles } from "./finding.sql.ts";
import { toBoardCursor } from "./finding-cursor.schema.ts";
import { unknownNameError } from "./unknown-name.ts";
import { listUnknownNames } from "./unknown-names.sql.ts";

/** The newsroom's list of articles in all statuses, and its search. */
export const newsroomFinding = new Hono<AppEnv>().get(
	"/",
	policy("newsroom", "articles:read"),
	query(FindingQuery),
	async (c) => {
		const { primaryDb, site } = c.var;
		const asked = c.req.valid("query");
		const { rows, total, next } = await listFoundArticles(primaryDb, asked);
		const unknown = total === 0 ? await listUnknownNames(primaryDb, asked) : [];
		if (unknown.length > 0)
			return problem(c, 400, "The query is not valid.", unknown.map(unknownNameError));
		const articles = rows.map((row) => toFoundArticle(site, row));
		const cursor = next && toBoardCursor(next, requestedListName(c));
		const links = pageLinks(c, site.url, { next: cursor });
		return c.json({ articles, ...(total !== undefined && { total }), ...links });
	},
);
