import { asc, gt, inArray, sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { portionOf, SOURCES_A_PORTION } from "../publication/content-upgrade.sql.ts";
import type { StaticPageRow } from "./static-page.sql.ts";
import { staticPages } from "./static-pages.tables.ts";

export type StoredPageRow = Pick<
	StaticPageRow,
	"slug" | "revision" | "language" | "format" | "source" | "html"
>;

/** Returns the next static pages after a slug, with their sources and what was made of them. */
export async function listStoredPages(db: Database, after: string): Promise<StoredPageRow[]> {
	const { slug, revision, language, format, source, html } = staticPages;
	const rows = await db
		.select({ slug, bytes: sql<number>`length(${source}) + length(${html})` })
		.from(staticPages)
		.where(gt(slug, after))
		.orderBy(asc(slug))
		.limit(SOURCES_A_PORTION);
	const slugs = portionOf(rows).map((row) => row.slug);
	if (slugs.length === 0) return [];
	return db
		.select({ slug, revision, language, format, source, html })
		.from(staticPages)
		.where(inArray(slug, slugs))
		.orderBy(asc(slug));
}

/**
 * Returns the statement that stores a static page that was rendered again. A page that was changed since it was read
 * stays; so do its revision and `updated_at`.
 */
export function toPageUpgradeStatement(
	{ $client: d1 }: Database,
	{ slug, revision }: StoredPageRow,
	html: string,
): D1PreparedStatement {
	return d1
		.prepare("UPDATE static_pages SET html = ?3 WHERE slug = ?1 AND revision = ?2")
		.bind(slug, revision, html);
}
