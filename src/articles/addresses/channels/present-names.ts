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
	return toPresentNames(typed, await listPresentNames(db, [typed]));
}

/** Returns the present names of topics and authors that were renamed since somebody typed them, by their former keys. */
export async function listPresentNames(db: Database, typed: Named[]): Promise<Map<string, string>> {
	const keys = typed.flatMap((one) => [...topicKeys(one), ...authorKeys(one)]);
	return keys.length > 0 ? findPresentNames(db, keys) : new Map();
}

/** Returns what was typed with the present names. */
export function toPresentNames<Typed extends Named>(
	typed: Typed,
	present: ReadonlyMap<string, string>,
): Typed {
	if (present.size === 0) return typed;
	const [byTopic, byAuthor] = [topicKeys(typed), authorKeys(typed)];
	const topics = typed.topics.map((name, index) => present.get(byTopic[index] ?? "") ?? name);
	const authors = typed.authors.map((name, index) => present.get(byAuthor[index] ?? "") ?? name);
	return { ...typed, topics: distinct(topics), authors: distinct(authors) };
}

const topicKeys = ({ topics }: Named) => topics.map((name) => listingKey({ topic: toSlug(name) }));
const authorKeys = ({ authors }: Named) =>
	authors.map((name) => listingKey({ author: toSlug(name) }));

/** Keeps the first of all names with the same slug. */
function distinct(names: string[]): string[] {
	const slugs = names.map(toSlug);
	return names.filter((_, index) => slugs.indexOf(slugs[index] ?? "") === index);
}
