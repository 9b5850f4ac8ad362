import { asc, eq, getTableColumns, lte, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { jsonField, jsonRows } from "../../platform/db/json-rows.sql.ts";
import { isCommitted, requireCondition } from "../../platform/db/precondition.sql.ts";
import { CURRENT_REVISION } from "../../platform/db/revision.sql.ts";
import { articleSources, articles, articleTexts, articleWords } from "../article/article.tables.ts";
import { saveTexts } from "../article/saving/article-texts.sql.ts";
import { articleDrafts } from "./draft.tables.ts";
import { articleDraftWords } from "./draft-words.tables.ts";
import type { DraftWords } from "./draft-words.ts";

export type DraftRow = typeof articleDrafts.$inferSelect;
export type NewDraft = Omit<DraftRow, "article_key" | "revision">;

/** Returns the working copy of an article. */
export function findDraft(db: Database, slug: string): Promise<DraftRow | undefined> {
	return db
		.select(getTableColumns(articleDrafts))
		.from(articleDrafts)
		.innerJoin(articles, eq(articles.article_key, articleDrafts.article_key))
		.where(eq(articles.slug, slug))
		.get();
}

/** Returns the working copies of articles with these keys. */
export function listDrafts(db: Database, keys: number[]): Promise<DraftRow[]> {
	return db
		.select()
		.from(articleDrafts)
		.where(sql`article_key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`)
		.all();
}

/** Stores a working copy; returns false if the stored one is no longer `before` (undefined: there was none). */
export function saveDraft(
	db: Database,
	row: DraftRow,
	before: DraftRow | undefined,
	words?: DraftWords,
): Promise<boolean> {
	return isCommitted(
		db.batch([
			requireTag(db, row.article_key, before?.tag),
			db
				.insert(articleDrafts)
				.values(row)
				.onConflictDoUpdate({ target: articleDrafts.article_key, set: row }),
			...(words ? [saveDraftWords(db, sql<number>`${row.article_key}`, words)] : []),
		]),
	);
}

/**
 * Stores an article without any content, and its first working copy. Nothing public changes, so that no revision is
 * raised. Returns false if there is an article at that address by now.
 */
export function saveFirstDraft(
	db: Database,
	stub: Omit<typeof articles.$inferInsert, "article_key" | "revision">,
	draft: NewDraft,
	words: DraftWords,
): Promise<boolean> {
	const { slug } = stub;
	const article_key = sql<number>`(SELECT article_key FROM articles WHERE slug = ${slug})`;
	const nothing = { title: "", summary: "", text: "" };
	const texts = { source: { format: "markdown", source: "" }, text: "", words: nothing } as const;
	return isCommitted(
		db.batch([
			requireCondition(db, sql`${article_key} IS NULL`),
			db.insert(articles).values({ ...stub, revision: CURRENT_REVISION }),
			...saveTexts(db, [{ slug, texts }]),
			db.insert(articleDrafts).values({ ...draft, article_key, revision: CURRENT_REVISION }),
			saveDraftWords(db, article_key, words),
		]),
	);
}

/** Stores what the newsroom's search finds of a working copy. Triggers put it into its index, after the working copy. */
function saveDraftWords(db: Database, article_key: SQL<number>, words: DraftWords) {
	return db
		.insert(articleDraftWords)
		.values({ article_key, ...words })
		.onConflictDoUpdate({ target: articleDraftWords.article_key, set: words });
}

/** Returns statements for a batch that erase a working copy, and fail if it is no longer this one. */
export function eraseThisDraft(db: Database, { article_key, tag }: DraftRow) {
	return [
		requireTag(db, article_key, tag),
		db.delete(articleDrafts).where(eq(articleDrafts.article_key, article_key)),
	] as const;
}

/** Returns statements for a batch that erase working copies, and fail if one of them has changed. */
export function eraseTheseDrafts(db: Database, drafts: Pick<DraftRow, "article_key" | "tag">[]) {
	if (drafts.length === 0) return [];
	const rows = jsonRows(drafts.map(({ article_key, tag }) => ({ article_key, tag })));
	const isOne = sql`(article_key, tag) IN (SELECT ${jsonField("article_key")}, ${jsonField("tag")} FROM ${rows})`;
	const standing = sql`(SELECT count(*) FROM article_drafts WHERE ${isOne})`;
	return [
		requireCondition(db, sql`${standing} = ${drafts.length}`),
		db.delete(articleDrafts).where(isOne),
	];
}

/** Erases a working copy; returns false if it is no longer this one. */
export function eraseDraft(db: Database, draft: DraftRow): Promise<boolean> {
	return isCommitted(db.batch([...eraseThisDraft(db, draft)]));
}

/** Erases an article without content. Throws if something else refers to it. */
export async function eraseStub(db: Database, key: number): Promise<void> {
	await db.batch([
		db.delete(articleSources).where(eq(articleSources.article_key, key)),
		db.delete(articleTexts).where(eq(articleTexts.article_key, key)),
		db.delete(articleWords).where(eq(articleWords.article_key, key)),
		db.delete(articles).where(eq(articles.article_key, key)),
	]);
}

function requireTag(db: Database, key: number, tag: string | undefined) {
	const stored = sql`(SELECT tag FROM article_drafts WHERE article_key = ${key})`;
	return requireCondition(db, sql`${stored} IS ${tag ?? null}`);
}

/** Returns the slugs of articles whose working copies are due at `now`, the longest due first. */
export async function listDueDrafts(db: Database, now: Date, limit: number): Promise<string[]> {
	const rows = await db
		.select({ slug: articles.slug })
		.from(articleDrafts)
		.innerJoin(articles, eq(articles.article_key, articleDrafts.article_key))
		.where(lte(articleDrafts.publish_at, now))
		.orderBy(asc(articleDrafts.publish_at))
		.limit(limit);
	return rows.map(({ slug }) => slug);
}

/** Counts the working copies that should have been published by `until`. */
export function countOverdueDrafts(db: Database, until: Date): Promise<number> {
	return db.$count(articleDrafts, lte(articleDrafts.publish_at, until));
}
