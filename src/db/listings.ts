import { type SQL, sql } from "drizzle-orm";
import { topicSlug } from "../schemas/topic.ts";
import type { Database } from "./connection.ts";
import { listings } from "./schema.ts";

export interface Selection {
	topic?: string;
	language?: string;
}

/** The key under which a list of articles stands in `listings`; "" is the list of all. */
export function listingKey({ topic, language }: Selection): string {
	const parts = [topic && `topic=${topic}`, language && `language=${language}`];
	return parts.filter(Boolean).join("&");
}

/** All lists that an article stands in once it is public. */
export function listingKeys(article: { topics: string[]; language: string }): string[] {
	const { language } = article;
	const selections = [{}, ...article.topics.map((name) => ({ topic: topicSlug(name) }))];
	const keys = selections.flatMap((topic) => [
		listingKey(topic),
		listingKey({ ...topic, language }),
	]);
	return [...new Set(keys)];
}

/** Puts all articles that `which` finds into the lists they stand in. */
export function listAll(db: Database, which: SQL) {
	return db.insert(listings).select(sql`
		SELECT listing.value, published_at, article_key
		FROM articles, json_each(listing_keys) AS listing WHERE ${which}`);
}
