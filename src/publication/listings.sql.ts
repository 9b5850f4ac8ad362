import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { toSlug } from "../platform/schema/slug.schema.ts";
import { listings } from "./channels.tables.ts";
import type { Selection } from "./selection.schema.ts";

/** Returns the key of a list in `listings`; "" is the list of all articles. */
export function listingKey({ topic, author, language }: Selection): string {
	const parts = [topic && `topic=${topic}`, author && `author=${author}`];
	return [...parts, language && `language=${language}`].filter(Boolean).join("&");
}

/** Returns the selection of a key in `listings`. */
export function toSelection(key: string): Selection {
	return Object.fromEntries(new URLSearchParams(key));
}

/** True if a list is a channel, with a page and feeds. A list by a topic and a language is not. */
export function isChannel(key: string): boolean {
	return Object.keys(toSelection(key)).length < 2;
}

/** Returns the keys of all lists that an article is in while it is public. */
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

/**
 * Puts all articles that `which` finds into their lists. Triggers of `listings` follow: channel_gains_article
 * counts the article in its channels, search_gains_article indexes it, list_in_sitemap dates its sitemap page.
 * A scheduled article was changed before `published_at`: its last change is then its publication.
 * While a channel is being renamed, an article may still name its lists as they were: the present ones are meant.
 */
export function saveListings(db: Database, which: SQL) {
	return db.insert(listings).select(sql`
		SELECT DISTINCT ${PRESENT_LIST}, published_at, article_key, max(updated_at, published_at)
		FROM articles, json_each(listing_keys) AS listing WHERE ${which}`);
}

/** The key of a list; while its channel is being renamed, that of the present list. Usually there is no row to read. */
const PRESENT_LIST = sql`coalesce((
	SELECT present_key || substr(listing.value, length(former_key) + 1) FROM channel_renames
	WHERE listing.value = former_key OR substr(listing.value, 1, length(former_key) + 1) = former_key || '&'
), listing.value)`;

/**
 * Removes articles from their lists. Triggers of `listings` follow: channel_loses_article counts each off its
 * channels, search_loses_article removes it from the index, unlist_from_sitemap dates its sitemap page.
 */
export function eraseListings(db: Database, articleKeys: SQL) {
	return db.delete(listings).where(sql`article_key IN ${articleKeys}`);
}
