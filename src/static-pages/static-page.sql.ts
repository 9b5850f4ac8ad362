import { eq, getTableColumns, inArray, isNotNull, or, sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { isCommitted, requireCondition } from "../platform/db/precondition.sql.ts";
import { CURRENT_REVISION, raiseRevision } from "../platform/db/revision.sql.ts";
import { MAX_STATIC_PAGES, PRIVACY_SLUG } from "./static-page.schema.ts";
import { staticPages } from "./static-pages.tables.ts";

export type StaticPageRow = typeof staticPages.$inferSelect;
export type StaticPageWrite = Omit<StaticPageRow, "revision">;
export type StaticPageSummaryRow = Omit<StaticPageRow, "format" | "source" | "html">;
export type StaticPageLinkRow = Pick<StaticPageRow, "slug" | "title" | "language" | "footer">;

export const staticPageColumns = getTableColumns(staticPages);
// Lists must not read the texts.
const { format: _format, source: _source, html: _html, ...summaryColumns } = staticPageColumns;

/** Returns a static page with its text. */
export function findStaticPage(db: Database, slug: string): Promise<StaticPageRow | undefined> {
	return db.select().from(staticPages).where(eq(staticPages.slug, slug)).get();
}

/** Returns several static pages with their texts. */
export function findStaticPages(db: Database, slugs: string[]): Promise<StaticPageRow[]> {
	return db.select().from(staticPages).where(inArray(staticPages.slug, slugs)).all();
}

/** Returns all static pages without their texts, by slug. */
export function listStaticPages(db: Database): Promise<StaticPageSummaryRow[]> {
	return db
		.select(summaryColumns)
		.from(staticPages)
		.orderBy(staticPages.slug)
		.limit(MAX_STATIC_PAGES)
		.all();
}

/** Returns the static pages that other pages link to: those of the footer in its order, and the privacy page. */
export function listLinkedPages(db: Database): Promise<StaticPageLinkRow[]> {
	const { slug, title, language, footer } = staticPages;
	return db
		.select({ slug, title, language, footer })
		.from(staticPages)
		.where(or(isNotNull(footer), eq(slug, PRIVACY_SLUG)))
		.orderBy(footer, slug)
		.limit(MAX_STATIC_PAGES)
		.all();
}

/** Returns which of these pages are stored, and which of them have a sentence in their text. */
export function findPagesWith(db: Database, slugs: string[], sentence: string) {
	const has = sql<number>`instr(${staticPages.source}, ${sentence}) > 0`;
	return db
		.select({ slug: staticPages.slug, has })
		.from(staticPages)
		.where(inArray(staticPages.slug, slugs))
		.all();
}

/** Counts the static pages. */
export async function countStaticPages(db: Database): Promise<number> {
	return db.$count(staticPages);
}

/** Stores a static page; returns false if the stored one is no longer `before` (undefined: there was none). */
export function saveStaticPage(
	db: Database,
	write: StaticPageWrite,
	before: StaticPageRow | undefined,
): Promise<boolean> {
	const row = { ...write, revision: CURRENT_REVISION };
	const set = { ...row, source: sql`excluded.source`, html: sql`excluded.html` };
	const batch = db.batch([
		isAtRevision(db, write.slug, before?.revision),
		raiseRevision(db, write.updated_at),
		db.insert(staticPages).values(row).onConflictDoUpdate({ target: staticPages.slug, set }),
	]);
	return isCommitted(batch);
}

/** Erases a static page; returns false if the stored one is no longer `before`. */
export function eraseStaticPage(db: Database, before: StaticPageRow, now: Date): Promise<boolean> {
	const batch = db.batch([
		isAtRevision(db, before.slug, before.revision),
		raiseRevision(db, now),
		db.delete(staticPages).where(eq(staticPages.slug, before.slug)),
	]);
	return isCommitted(batch);
}

function isAtRevision(db: Database, slug: string, revision: number | undefined) {
	const stored = sql`(SELECT revision FROM static_pages WHERE slug = ${slug})`;
	return requireCondition(db, sql`${stored} IS ${revision ?? null}`);
}
