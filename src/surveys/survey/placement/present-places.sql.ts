import { sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";

interface Named {
	name: string;
	present: string | null;
}

/** Returns the present slugs of topics and articles, by the present or former slugs that are asked for. */
export async function findPresentPlaces(
	db: Database,
	{ announce_topics, announce_articles }: Record<"announce_topics" | "announce_articles", string[]>,
) {
	const [topics, articles] = await Promise.all([
		announce_topics.length > 0 ? findPresentTopics(db, announce_topics) : [],
		announce_articles.length > 0 ? findPresentArticles(db, announce_articles) : [],
	]);
	return { announce_topics: byName(topics), announce_articles: byName(articles) };
}

function byName(rows: Named[]): Map<string, string> {
	return new Map(
		rows.flatMap(({ name, present }) => (present === null ? [] : [[name, present] as const])),
	);
}

function findPresentTopics(db: Database, slugs: string[]): Promise<Named[]> {
	return db.all<Named>(sql`
		SELECT named.value AS name,
			substr(coalesce(channels.listing_key, present_key), length('topic=') + 1) AS present
		FROM json_each(${JSON.stringify(slugs)}) AS named
			LEFT JOIN channels ON channels.listing_key = 'topic=' || named.value
			LEFT JOIN channel_addresses ON channel_addresses.listing_key = 'topic=' || named.value`);
}

function findPresentArticles(db: Database, slugs: string[]): Promise<Named[]> {
	return db.all<Named>(sql`
		SELECT named.value AS name, coalesce(articles.slug, moved.slug) AS present
		FROM json_each(${JSON.stringify(slugs)}) AS named
			LEFT JOIN articles ON articles.slug = named.value
			LEFT JOIN article_addresses ON article_addresses.slug = named.value
			LEFT JOIN articles AS moved ON moved.article_key = article_addresses.article_key`);
}
