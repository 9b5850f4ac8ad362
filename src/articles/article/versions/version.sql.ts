import { and, desc, eq, getTableColumns, isNull, lt } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { toPage } from "../../../platform/db/pagination.sql.ts";
import type { PageQuery } from "../../../platform/schema/page-query.schema.ts";
import { articleVersions } from "./version.tables.ts";

// Lists of versions must not read their texts.
const { source: _, format, fields, ...withoutText } = getTableColumns(articleVersions);

export type VersionRow = NonNullable<Awaited<ReturnType<typeof findVersion>>>;
export type VersionSummaryRow = Awaited<ReturnType<typeof listVersions>>["rows"][number];

/** Returns a page of the versions of an article, the newest first. */
export async function listVersions(db: Database, key: number, { limit, cursor }: PageQuery) {
	const rows = await db
		.select(withoutText)
		.from(articleVersions)
		.where(
			and(eq(articleVersions.article_key, key), cursor && lt(articleVersions.number, cursor.key)),
		)
		.orderBy(desc(articleVersions.number))
		.limit(limit + 1);
	return toPage(rows, limit, ({ at, number }) => ({ time: at, key: number }));
}

/** Returns the version that was made of a working copy; undefined if that was never published. */
export function findVersionByTag(db: Database, key: number, tag: string) {
	return db
		.select({ number: articleVersions.number })
		.from(articleVersions)
		.where(and(eq(articleVersions.article_key, key), eq(articleVersions.draft_tag, tag)))
		.get();
}

/** Returns the version that a revision of the article made public; undefined if it made none. */
export function findVersionByRevision(db: Database, key: number, revision: number) {
	return db
		.select({ number: articleVersions.number })
		.from(articleVersions)
		.where(and(eq(articleVersions.article_key, key), eq(articleVersions.revision, revision)))
		.get();
}

/** Returns who made the newest version of an article, and of which working copy. */
export function findNewestVersion(db: Database, key: number) {
	const { revision, member, draft_tag } = articleVersions;
	return db
		.select({ revision, member, draft_tag })
		.from(articleVersions)
		.where(eq(articleVersions.article_key, key))
		.orderBy(desc(articleVersions.number))
		.limit(1)
		.get();
}

/** Returns one version of an article. */
export function findVersion(db: Database, key: number, number: number) {
	return db
		.select()
		.from(articleVersions)
		.where(and(eq(articleVersions.article_key, key), eq(articleVersions.number, number)))
		.get();
}

/** Returns the number of the version that a public article stands in: the newest one that was not taken back. */
export async function findStandingNumber(db: Database, key: number): Promise<number | undefined> {
	const { article_key, number, recalled_at } = articleVersions;
	const found = await db
		.select({ number })
		.from(articleVersions)
		.where(and(eq(article_key, key), isNull(recalled_at)))
		.orderBy(desc(number))
		.limit(1)
		.get();
	return found?.number;
}
