import type { Database } from "../../../platform/db/connection.ts";

/** How many articles one request indexes: some are long, and D1 has little more than a second for it. */
const ARTICLES_A_PORTION = 50;

const DROP = [
	"DROP TRIGGER IF EXISTS search_gains_article",
	"DROP TRIGGER IF EXISTS search_loses_article",
	"DROP TABLE IF EXISTS article_search",
];
// Exactly as in the migrations.
const MAKE = [
	`CREATE VIRTUAL TABLE article_search USING fts5(title, summary, text, lists, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')`,
	`CREATE TRIGGER search_gains_article AFTER INSERT ON listings WHEN NEW.listing_key = '' BEGIN INSERT OR REPLACE INTO article_search (rowid, title, summary, text, lists) SELECT search_key, title, summary, text, lists FROM searchable_articles WHERE article_key = NEW.article_key; END`,
	`CREATE TRIGGER search_loses_article AFTER DELETE ON listings WHEN OLD.listing_key = '' BEGIN DELETE FROM article_search WHERE rowid = (OLD.published_at / 1000 - (OLD.published_at % 1000 < 0)) * 33554432 + OLD.article_key; END`,
];

const RAISE_REVISION = "UPDATE publication SET revision = revision + 1";
const PORTION = `SELECT article_key FROM articles WHERE status = 'published' AND article_key > ?1
	ORDER BY article_key LIMIT ${ARTICLES_A_PORTION}`;
const FILL = `INSERT OR REPLACE INTO article_search (rowid, title, summary, text, lists)
	SELECT search_key, title, summary, text, lists FROM searchable_articles
	WHERE article_key IN (${PORTION})`;

/** Drops the search index, because D1 cannot export a database that has one. Search returns 503 until it is back. */
export async function dropSearchIndex(db: Database): Promise<void> {
	await run(db, [RAISE_REVISION, ...DROP]);
}

/** Creates the search index again, empty. Its triggers add articles that are published from now on. */
export async function makeSearchIndex(db: Database): Promise<void> {
	await run(db, [RAISE_REVISION, ...DROP, ...MAKE]);
}

/** Indexes the next articles after a key; returns the last key, undefined if there were none. */
export async function fillSearchIndex(db: Database, after: number): Promise<number | undefined> {
	const client = db.$client;
	const [portion] = await client.batch<{ article_key: number }>([
		client.prepare(PORTION).bind(after),
		client.prepare(FILL).bind(after),
		// Isolates must forget results of the index as it was before.
		client.prepare(RAISE_REVISION),
	]);
	return portion?.results.at(-1)?.article_key;
}

async function run(db: Database, statements: string[]): Promise<void> {
	await db.$client.batch(statements.map((statement) => db.$client.prepare(statement)));
}
