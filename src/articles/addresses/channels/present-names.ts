import type { Database } from "../../../platform/db/connection.ts";
import { toSlug } from "../../../platform/schema/slug.schema.ts";
import { listingKey } from "../../../publication/listings.sql.ts";
import { findPresentNames } from "./channel-address.sql.ts";

/** The names that an article has. */
interface Named {
	topics: string[];
	authors: string[];
}

/**
 * Returns what was typed some time ago with the present names of topics and authors that were renamed since. A former
 * name that was used again stays as it is.
 */
export async function withPresentNames<Typed extends Named>(
	db: Database,
	typed: Typed,
): Promise<Typed> {
	const topicKeys = typed.topics.map((name) => listingKey({ topic: toSlug(name) }));
	const authorKeys = typed.authors.map((name) => listingKey({ author: toSlug(name) }));
	const keys = [...topicKeys, ...authorKeys];
	const present = keys.length > 0 ? await findPresentNames(db, keys) : new Map<string, string>();
	if (present.size === 0) return typed;
	const topics = typed.topics.map((name, index) => present.get(topicKeys[index] ?? "") ?? name);
	const authors = typed.authors.map((name, index) => present.get(authorKeys[index] ?? "") ?? name);
	return { ...typed, topics: distinct(topics), authors: distinct(authors) };
}

/** Keeps the first of all names with the same slug. */
function distinct(names: string[]): string[] {
	const slugs = names.map(toSlug);
	return names.filter((_, index) => slugs.indexOf(slugs[index] ?? "") === index);
}
