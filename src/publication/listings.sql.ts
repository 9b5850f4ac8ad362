import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { toSlug } from "../platform/schema/slug.schema.ts";
import { listings } from "./channels.tables.ts";
import type { Selection } from "./selection.schema.ts";

/** The key under which a list of articles stands in `listings`; "" is the list of all. */
export function listingKey({ topic, author, language }: Selection): string {
	const parts = [topic && `topic=${topic}`, author && `author=${author}`];
	return [...parts, language && `language=${language}`].filter(Boolean).join("&");
}

/** What a key of `listings` selects. */
export function toSelection(key: string): Selection {
	return Object.fromEntries(new URLSearchParams(key));
}

/** Whether a list is a channel, with a page and feeds: those by two things at once are not. */
export function isChannel(key: string): boolean {
	return Object.keys(toSelection(key)).length < 2;
}

/** All lists that an article stands in once it is public. */
export function listingKeys(article: {
	topics: string[];
	authors: string[];
	language: string;
}): string[] {
	const { language } = article;
	const topics = article.topics.map((name) => ({ topic: toSlug(name) }));
	const authors = article.authors.map((name) => ({ author: toSlug(name) }));
	const selections = [{}, { language }, ...topics, ...authors];
	const inLanguage = topics.map((topic) => ({ ...topic, language }));
	return [...new Set([...selections, ...inLanguage].map(listingKey))];
}

/** Puts all articles that `which` finds into the lists they stand in. */
export function saveListings(db: Database, which: SQL) {
	return db.insert(listings).select(sql`
		SELECT listing.value, published_at, article_key, updated_at
		FROM articles, json_each(listing_keys) AS listing WHERE ${which}`);
}
