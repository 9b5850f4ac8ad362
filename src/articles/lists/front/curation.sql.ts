import { eq, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { isCommitted, requireCondition } from "../../../platform/db/precondition.sql.ts";
import { CURRENT_REVISION, raiseRevision } from "../../../platform/db/revision.sql.ts";
import { unionOf } from "../../../platform/db/union.sql.ts";
import { listingKey } from "../../../publication/listings.sql.ts";
import { publishedAt, summaryColumns } from "../../article/article.sql.ts";
import { articles } from "../../article/article.tables.ts";
import { curations } from "./curations.tables.ts";

/** The newest articles of a section that the front page reads: it leaves out those that stand above. */
const SECTION_ROWS = 8;

const FRONT = listingKey({});
const CHOSEN = eq(curations.listing_key, FRONT);
const CHANNEL_OF_SECTION = sql`channels.listing_key = 'topic=' || section.value`;

export type CurationRow = typeof curations.$inferSelect;
export type CurationWrite = Pick<CurationRow, "lead" | "pinned" | "sections">;

/** A section that has articles: the key of its list, and the name of its topic. */
interface SectionRow {
	key: string;
	name: string;
}

/** Returns what the newsroom chose for the front page; undefined before its first choice. */
export function findCuration(db: Database): Promise<CurationRow | undefined> {
	return db.select().from(curations).where(CHOSEN).get();
}

/** Returns the chosen sections that have articles, in the order of the newsroom. */
export function listSections(db: Database): Promise<SectionRow[]> {
	return db.all<SectionRow>(sql`
		SELECT channels.listing_key AS key, channels.name
		FROM curations, json_each(curations.sections) AS section
		JOIN channels ON ${CHANNEL_OF_SECTION}
		WHERE ${CHOSEN} AND article_count > 0 ORDER BY section.key`);
}

export type FrontArticleRow = Awaited<ReturnType<typeof listFrontArticles>>[number];

/**
 * Returns the public articles that the newsroom chose, the lead last, and the newest of each section: in one
 * statement, whatever was chosen. `list` is the key of the section's list, and "" for the chosen articles.
 */
export function listFrontArticles(db: Database) {
	const chosen = sql`
		SELECT '' AS list, iif(chosen.value = lead, 'lead', 'pinned') AS name,
			chosen.key AS place, article.article_key AS key
		FROM curations, json_each(json_insert(pinned, '$[#]', lead)) AS chosen
		JOIN articles AS article ON article.slug = chosen.value
		WHERE ${CHOSEN} AND article.status = 'published'`;
	const newest = sql`
		SELECT article_key FROM listings WHERE listings.listing_key = channels.listing_key
		ORDER BY published_at DESC, article_key DESC LIMIT ${SECTION_ROWS}`;
	const ofSections = sql`
		SELECT channels.listing_key, channels.name, section.key * 100 + newest.key, newest.value
		FROM curations, json_each(curations.sections) AS section JOIN channels ON ${CHANNEL_OF_SECTION},
			json_each((SELECT json_group_array(article_key) FROM (${newest}))) AS newest
		WHERE ${CHOSEN}`;
	return db
		.select({
			list: sql<string>`wanted.list`,
			name: sql<string>`wanted.name`,
			...summaryColumns,
			published_at: publishedAt,
		})
		.from(sql`(${unionOf("UNION ALL", [chosen, ofSections])}) AS wanted`)
		.innerJoin(articles, sql`articles.article_key = wanted.key`)
		.orderBy(sql`wanted.list = '' DESC`, sql`wanted.place`);
}

/** Stores a choice; returns false if the stored one is no longer `before` (undefined: there was none). */
export function saveCuration(
	db: Database,
	write: CurationWrite,
	before: CurationRow | undefined,
	now: Date,
): Promise<boolean> {
	const set = { ...write, revision: CURRENT_REVISION };
	const stored = sql`(SELECT revision FROM curations WHERE ${CHOSEN})`;
	const batch = db.batch([
		requireCondition(db, sql`${stored} IS ${before?.revision ?? null}`),
		raiseRevision(db, now),
		db
			.insert(curations)
			.values({ listing_key: FRONT, ...set })
			.onConflictDoUpdate({ target: curations.listing_key, set }),
	]);
	return isCommitted(batch);
}

/** Returns the status, the time and the title of these articles, by slug. */
export async function findStates(db: Database, slugs: string[]) {
	const { slug, status, published_at, title, language } = articles;
	const rows = await db
		.select({ slug, status, published_at, title, language })
		.from(articles)
		.where(sql`slug IN (SELECT value FROM json_each(${JSON.stringify(slugs)}))`);
	return new Map(rows.map((row) => [row.slug, row]));
}
