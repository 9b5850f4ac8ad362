import type { Database } from "../../../platform/db/connection.ts";

/** D1 ends a statement after 30 seconds; what is left is erased the next day. */
const MOST_ERASED = 5000;

const ERASE = `DELETE FROM article_versions WHERE rowid IN (
	SELECT rowid FROM article_versions AS old WHERE at <= ?1 AND EXISTS (
		SELECT 1 FROM article_versions AS newer
		WHERE newer.article_key = old.article_key AND newer.number > old.number)
	ORDER BY at LIMIT ${MOST_ERASED})`;

/** Erases the versions that became public by `until`, except the newest of each article. */
export async function eraseOldVersions({ $client }: Database, until: Date): Promise<void> {
	await $client.prepare(ERASE).bind(until.getTime()).run();
}
