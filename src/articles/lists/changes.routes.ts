import { Hono } from "hono";
import { toShownHtml } from "../../content/site-links.ts";
import type { AppEnv } from "../../platform/env.ts";
import { addLink } from "../../platform/http/link-header.ts";
import { addressWith } from "../../platform/http/page-links.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { query } from "../../platform/http/validation.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { listTag } from "../../publication/cache-tags.ts";
import { listingKey } from "../../publication/listings.sql.ts";
import { toArticleSummary } from "../article/article.json.ts";
import { findHtml } from "../article/article.sql.ts";
import {
	type ChangedArticle,
	type Changes,
	ChangesQuery,
	type Tombstone,
	toSince,
} from "./changes.schema.ts";
import { type ChangeRow, listPublicChanges } from "./changes.sql.ts";

const OTHER_EPOCH =
	"This archive was restored from a backup, or never had that revision. Start again from since=0 without epoch, and delete what is not there.";

/** The public changes since a revision, for programs that have a copy of all articles. */
export const changes = new Hono<AppEnv>().get(
	"/",
	policy("data"),
	query(ChangesQuery),
	async (c) => {
		const { db, site } = c.var;
		const params = c.req.valid("query");
		// A replica may lag behind the one that answered before: only the primary database can refuse.
		const found =
			(await listPublicChanges(db, params)) ?? (await listPublicChanges(c.var.primaryDb, params));
		if (!found) return problem(c, 409, OTHER_EPOCH);
		const { rows, place, epoch, hasMore } = found;
		const html = params.include
			? await findHtml(db, keysOfPublic(rows))
			: new Map<number, string>();
		const since = toSince(place);
		const next = addressWith(c, site.url, { since, epoch });
		c.header("Cache-Tag", listTag(listingKey({})));
		if (hasMore) addLink(c, next, { rel: "next" });
		const changes = rows.map((row) => toChange(site, row, html.get(row.key)));
		const revision = place.key === undefined ? place.revision : place.revision - 1;
		const changed: Changes = { changes, since, revision, epoch, has_more: hasMore };
		return c.json(hasMore ? { ...changed, next } : changed);
	},
);

function keysOfPublic(rows: ChangeRow[]): number[] {
	return rows.filter(({ status }) => status === "published").map(({ key }) => key);
}

function toChange(
	site: Site,
	row: ChangeRow,
	html: string | undefined,
): ChangedArticle | Tombstone {
	const { revision, status, published_at, bytes, ...shared } = row;
	if (status !== "published" || !published_at) {
		return { revision, deleted: true, id: row.id, slug: row.slug };
	}
	return {
		revision,
		...toArticleSummary(site, { ...shared, published_at }),
		...(html !== undefined && { content_html: toShownHtml(site, html) }),
	};
}
