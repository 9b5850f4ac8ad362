import { and, asc, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { publication } from "../../platform/db/revision.tables.ts";
import { contentBytes, summaryColumns } from "../article/article.sql.ts";
import { articles } from "../article/article.tables.ts";
import type { ChangesQuery } from "./changes.schema.ts";
import { countFittingRows } from "./list-page.ts";

export type ChangeRow = Awaited<ReturnType<typeof listPublicChanges>>["rows"][number];

/**
 * Returns the public changes after a revision, in the order of revisions, and the revision up to which
 * they are complete. A page ends at the end of a revision, so that nothing is missed from there:
 * it is shorter than `limit`, or longer if a single revision has more changes.
 */
export async function listPublicChanges(db: Database, query: ChangesQuery) {
	const { since, limit, include = [] } = query;
	const withContent = include.includes("content");
	const [found, [current]] = await db.batch([
		changesWhere(db, sql`revision > ${since}`, withContent).limit(limit + 1),
		db.select({ revision: publication.revision }).from(publication),
	]);
	const newest = Math.max(since, current?.revision ?? 0);
	const fitting = found.slice(0, countFittingRows(found, limit));
	const beyond = found[fitting.length]?.revision;
	if (beyond === undefined) return { rows: fitting, revision: newest, hasMore: false };
	const whole = fitting.filter(({ revision }) => revision < beyond);
	const rows =
		whole.length > 0 ? whole : await changesWhere(db, sql`revision = ${beyond}`, withContent);
	const revision = whole.at(-1)?.revision ?? beyond;
	return { rows, revision, hasMore: revision < newest };
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
