import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { unionOf } from "../../../platform/db/union.sql.ts";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { channels } from "../../../publication/channels.tables.ts";
import { listingKey } from "../../../publication/listings.sql.ts";
import { type ArticleRow, publishedAt, summaryColumns } from "../article.sql.ts";
import { articles } from "../article.tables.ts";

/** Only so many topics of an article count, and only the newest articles of each are compared. */
const MAX_TOPICS = 10;
const NEWEST_OF_TOPIC = 20;

interface Shared {
	topic: number;
	time: number;
	key: number;
}

/**
 * Returns the articles that share topics and the language with one, and the keys of the lists that they
 * come from. The more they share the earlier they come, and a rarer topic counts more; among equals the
 * newest comes first. Reads some 27 rows for each topic, whatever the archive's size (measured: 59 for
 * the page of an article with two topics), and at most 270.
 */
export async function listRelatedArticles(
	db: Database,
	article: Pick<ArticleRow, "key" | "topics" | "language">,
	limit: number,
): Promise<{ rows: ArticleRow[]; lists: string[] }> {
	const { language } = article;
	const topics = article.topics.slice(0, MAX_TOPICS).map(toSlug);
	const lists = topics.map((topic) => listingKey({ topic, language }));
	if (lists.length === 0) return { rows: [], lists };
	const counted = ["", ...topics.map((topic) => listingKey({ topic }))];
	const [shared, counts] = await db.batch([
		db.select(candidate).from(newestOf(lists)),
		db
			.select({ key: channels.listing_key, articles: channels.article_count })
			.from(channels)
			.where(inArray(channels.listing_key, counted)),
	]);
	const sizes = new Map(counts.map((row) => [row.key, row.articles]));
	const weights = counted.slice(1).map((key) => rarity(sizes.get(key), sizes.get("")));
	const others = shared.filter(({ key }) => key !== article.key);
	const keys = mostSimilar(others, weights).slice(0, limit);
	return { rows: await articlesInOrder(db, keys), lists };
}

const candidate = {
	topic: sql<number>`candidate.topic`.as("topic"),
	time: sql<number>`candidate.time`.as("time"),
	key: sql<number>`candidate.key`.as("key"),
};

function newestOf(lists: string[]): SQL {
	const parts = lists.map(
		(key, topic) => sql`
			SELECT ${topic} AS topic, published_at AS time, article_key AS key
			FROM listings WHERE listing_key = ${key}
			ORDER BY published_at DESC, article_key DESC LIMIT ${NEWEST_OF_TOPIC}`,
	);
	return sql`(${unionOf("UNION ALL", parts)}) AS candidate`;
}

/** Returns the weight of a shared topic: the information (in bits) that it gives about an article. */
function rarity(articlesOfTopic = 1, allArticles = 1): number {
	return 1 + Math.log2(Math.max(1, allArticles) / Math.max(1, articlesOfTopic));
}

/** Returns the keys of articles by the weight of the topics that they share, the newest first among equals. */
function mostSimilar(shared: Shared[], weights: number[]): number[] {
	const found = new Map<number, { time: number; weight: number }>();
	for (const { topic, time, key } of shared) {
		const weight = (found.get(key)?.weight ?? 0) + (weights[topic] ?? 0);
		found.set(key, { time, weight });
	}
	return [...found]
		.sort(([, a], [, b]) => b.weight - a.weight || b.time - a.time)
		.map(([key]) => key);
}

async function articlesInOrder(db: Database, keys: number[]): Promise<ArticleRow[]> {
	const rows = await db
		.select({ ...summaryColumns, published_at: publishedAt })
		.from(articles)
		.where(and(inArray(articles.article_key, keys), eq(articles.status, "published")));
	return rows.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
}
