import { and, desc, eq, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { articles } from "../article/article.tables.ts";
import { previewLinks } from "./preview.tables.ts";

/** A link that no longer opens says so for some time, before nothing is known of it. */
const KEPT_MS = 90 * 86_400_000;

export type PreviewLinkRow = typeof previewLinks.$inferSelect;

/** Returns the link with this hash, and the slug of its article, also if it no longer opens. */
export function findPreviewLink(db: Database, hash: string) {
	return db
		.select({ link: previewLinks, slug: articles.slug })
		.from(previewLinks)
		.innerJoin(articles, eq(articles.article_key, previewLinks.article_key))
		.where(eq(previewLinks.hash, hash))
		.get();
}

/** Lists the links of an article, the newest first. */
export function listPreviewLinks(db: Database, article: number): Promise<PreviewLinkRow[]> {
	return db
		.select()
		.from(previewLinks)
		.where(eq(previewLinks.article_key, article))
		.orderBy(desc(previewLinks.created_at), previewLinks.id);
}

/** Stores a link, and erases those that ended long ago. */
export async function savePreviewLink(db: Database, row: PreviewLinkRow): Promise<void> {
	const until = new Date(row.created_at.getTime() - KEPT_MS);
	await db.batch([
		db.delete(previewLinks).where(lt(previewLinks.expires_at, until)),
		db.insert(previewLinks).values(row),
	]);
}

/** Ends a link; returns false if the article has no such link. */
export async function revokePreviewLink(
	db: Database,
	article: number,
	id: string,
	now: Date,
): Promise<boolean> {
	const isThis = and(eq(previewLinks.id, id), eq(previewLinks.article_key, article));
	const [, found] = await db.batch([
		db
			.update(previewLinks)
			.set({ revoked_at: now })
			.where(and(isThis, isNull(previewLinks.revoked_at))),
		db
			.select({ one: sql<number>`1`.as("one") })
			.from(previewLinks)
			.where(isThis),
	]);
	return found.length > 0;
}
