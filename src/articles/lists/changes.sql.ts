import { and, asc, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { publication } from "../../platform/db/revision.tables.ts";
import { contentBytes, summaryColumns } from "../article/article.sql.ts";
import { articles } from "../article/article.tables.ts";
import type { ChangesQuery } from "./changes.schema.ts";
import { countFittingRows } from "./list-page.ts";

export type ChangeRow = NonNullable<Awaited<ReturnType<typeof listPublicChanges>>>["rows"][number];

/**
 * Returns the public changes after a revision, in the order of revisions, and the revision up to which
 * they are complete. A page ends at the end of a revision, so that nothing is missed from there:
 * it is shorter than `limit`, or longer if a single revision has more changes. Returns undefined if the
 * revision is of another epoch, or was not reached yet.
 */
export async function listPublicChanges(db: Database, query: ChangesQuery) {
	const { since, limit, include = [], epoch } = query;
	const withContent = include.includes("content");
	const [found, [current]] = await db.batch([
		changesWhere(db, sql`revision > ${since}`, withContent).limit(limit + 1),
		db.select({ revision: publication.revision, epoch: publication.epoch }).from(publication),
	]);
	if (!current) throw new Error("The table publication has no row.");
	const isOfAnother = epoch !== undefined && epoch !== current.epoch;
	if (isOfAnother || since > current.revision) return undefined;
	const newest = current.revision;
	const fitting = found.slice(0, countFittingRows(found, limit));
	const beyond = found[fitting.length]?.revision;
	if (beyond === undefined)
		return { epoch: current.epoch, rows: fitting, revision: newest, hasMore: false };
	const whole = fitting.filter(({ revision }) => revision < beyond);
	const rows =
		whole.length > 0 ? whole : await changesWhere(db, sql`revision = ${beyond}`, withContent);
	const revision = whole.at(-1)?.revision ?? beyond;
	return { epoch: current.epoch, rows, revision, hasMore: revision < newest };
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
