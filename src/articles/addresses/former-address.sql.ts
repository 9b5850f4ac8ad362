import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { articles } from "../article/article.tables.ts";
import { articleAddresses } from "./article-addresses.tables.ts";

/** The present address of an article that was once at another one. */
export interface PresentAddress {
	slug: string;
	/** Undefined if nobody knows, because D1 does not respond. */
	isPublic: boolean | undefined;
}

const isAt = (slug: string) => eq(articleAddresses.slug, slug);
const WAS_PUBLIC = eq(articles.was_public, true);
const taken = (also: SQL) =>
	sql`EXISTS (SELECT 1 FROM articles AS other WHERE other.slug = ${articleAddresses.slug} AND ${also})`;

/** Returns where the article is that readers found at this address; undefined if there is none. */
export function findPresentAddress(db: Database, slug: string) {
	return selectPresent(db, and(isAt(slug), WAS_PUBLIC)).get();
}

/** Returns where the article of any status is that was at this address; undefined if another one is there now. */
export function findPresentForNewsroom(db: Database, slug: string) {
	return selectPresent(db, and(isAt(slug), sql`NOT ${taken(sql`true`)}`)).get();
}

/**
 * Returns the present slugs of the articles that were at one of these, by all their former ones; up to `limit`. Those at
 * which another article was public since are missing.
 */
export async function listPresentSlugs(
	db: Database,
	slugs: string[],
	limit: number,
): Promise<Map<string, string>> {
	const isOfOne = sql`${articleAddresses.article_key} IN (
		SELECT article_key FROM article_addresses WHERE slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)})))`;
	const isFree = sql`NOT ${taken(sql`other.was_public = 1`)}`;
	const rows = await selectPresent(db, and(isOfOne, WAS_PUBLIC, isFree))
		.orderBy(desc(articleAddresses.since))
		.limit(limit);
	return new Map(rows.map(({ former, slug }) => [former, slug]));
}

/** The columns of a former address and of the present one. */
export const presentColumns = {
	former: articleAddresses.slug,
	slug: articles.slug,
	isPublic: sql`${articles.status} = 'published'`.mapWith(Boolean),
};

function selectPresent(db: Database, which: SQL | undefined) {
	return db
		.select(presentColumns)
		.from(articleAddresses)
		.innerJoin(articles, eq(articles.article_key, articleAddresses.article_key))
		.where(which)
		.$dynamic();
}
