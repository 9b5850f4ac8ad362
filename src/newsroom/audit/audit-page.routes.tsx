import { Hono } from "hono";
import { requestedListName } from "../../platform/http/list-name.ts";
import { addressWith } from "../../platform/http/page-links.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { query } from "../../platform/http/validation.ts";
import { toCursor } from "../../platform/schema/cursor.schema.ts";
import { frameOf } from "../layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../member.ts";
import { listPeople } from "../person.sql.ts";
import { listTokens } from "../token.sql.ts";
import { toAuditEntry } from "./audit.json.ts";
import { AuditPage } from "./audit.page.tsx";
import { listAuditEntries, listAuditMembers } from "./audit.sql.ts";
import { AuditPageQuery } from "./audit-query.schema.ts";

/** The page of the audit list. */
export const newsroomAuditPage = new Hono<NewsroomEnv>().get(
	"/",
	policy("newsroom", "audit:read"),
	query(AuditPageQuery),
	async (c) => {
		const { primaryDb } = c.var;
		const filter = c.req.valid("query");
		const [found, members, people, tokens] = await Promise.all([
			listAuditEntries(primaryDb, filter),
			listAuditMembers(primaryDb),
			listPeople(primaryDb),
			listTokens(primaryDb),
		]);
		const cursor = found.next && toCursor(found.next, requestedListName(c));
		const olderPath = cursor && addressWith(c, "", { cursor });
		const names = new Map([...people, ...tokens].map(({ id, name }) => [id, name]));
		const page = { ...frameOf(c), filter, entries: found.rows.map(toAuditEntry), members, names };
		return c.html(<AuditPage {...page} olderPath={olderPath} />);
	},
);
