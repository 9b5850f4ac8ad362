import { and, asc, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { publication } from "../../platform/db/revision.tables.ts";
import { contentBytes, summaryColumns } from "../article/article.sql.ts";
import { articles } from "../article/article.tables.ts";
import type { ChangePlace, ChangesQuery } from "./changes.schema.ts";
import { countFittingRows } from "./list-page.ts";

export type ChangeRow = NonNullable<Awaited<ReturnType<typeof listPublicChanges>>>["rows"][number];

/**
 * Returns the public changes after a place, in the order of revisions and keys, the place after the last of them,
 * and the revision up to which they are complete. Returns undefined if the place is of another epoch, or
 * its revision was not reached yet.
 */
export async function listPublicChanges(db: Database, query: ChangesQuery) {
	const { since, limit, include = [], epoch } = query;
	const { revision, key } = since;
	const withContent = include.includes("content");
	const sameRevision = sql`revision = ${revision} AND article_key > ${key ?? null}`;
	// SQLite finds a revision by the index, but no pair of revision and key: two statements read no row twice.
	const [rest, later, [current]] = await db.batch([
		changesWhere(db, sameRevision, withContent).limit(limit + 1),
		changesWhere(db, sql`revision > ${revision}`, withContent).limit(limit + 1),
		db.select({ revision: publication.revision, epoch: publication.epoch }).from(publication),
	]);
	if (!current) throw new Error("The table publication has no row.");
	const found = [...rest, ...later].slice(0, limit + 1);
	const isOfAnother = epoch !== undefined && epoch !== current.epoch;
	if (isOfAnother || revision > current.revision) return undefined;
	const rows = found.slice(0, countFittingRows(found, limit));
	const beyond = found[rows.length];
	const place = placeBetween(rows.at(-1), beyond) ?? { revision: current.revision };
	return { epoch: current.epoch, rows, place, hasMore: beyond !== undefined };
}

/** Returns the place between two changes; undefined if there are not two. */
function placeBetween(
	last: { revision: number; key: number } | undefined,
	beyond: { revision: number } | undefined,
): ChangePlace | undefined {
	if (!last || !beyond) return undefined;
	const { revision, key } = last;
	return revision < beyond.revision ? { revision } : { revision, key };
}

function changesWhere(db: Database, which: SQL, withContent: boolean) {
	return db
		.select({
			...summaryColumns,
			published_at: articles.published_at,
			status: articles.status,
			revision: articles.revision,
			bytes: contentBytes(withContent),
		})
		.from(articles)
		.where(and(sql`was_public = 1`, which))
		.orderBy(asc(articles.revision), asc(articles.article_key))
		.$dynamic();
}
