import type { Database } from "../../../platform/db/connection.ts";
import { messagesOf } from "../../../platform/db/d1-errors.ts";
import { toSearchWords } from "../../article/search-words.ts";

/** How many articles one request indexes: some are long, and D1 takes 50 statements a request on the free plan. */
const ARTICLES_A_PORTION = 20;

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
const PORTION = `SELECT article_key, title, summary, topics, authors, language, text, revision
	FROM articles JOIN article_texts USING (article_key) WHERE article_key > ?1
	ORDER BY article_key LIMIT ${ARTICLES_A_PORTION}`;
// An article that was changed since the portion was read has newer words already.
const SAVE_WORDS = `INSERT OR REPLACE INTO article_words (article_key, title, summary, text)
	SELECT article_key, ?2, ?3, ?4 FROM articles WHERE article_key = ?1 AND revision = ?5`;
const FILL = `INSERT OR REPLACE INTO article_search (rowid, title, summary, text, lists)
	SELECT search_key, title, summary, text, lists FROM searchable_articles
	WHERE article_key IN (SELECT article_key FROM articles
		WHERE status = 'published' AND article_key > ?1 AND article_key <= ?2)`;

interface PortionRow {
	article_key: number;
	title: string;
	summary: string;
	topics: string;
	authors: string;
	language: string;
	text: string;
	revision: number;
}

/** Drops the search index, because D1 cannot export a database that has one. Search returns 503 until it is back. */
export async function dropSearchIndex(db: Database): Promise<void> {
	await run(db, [RAISE_REVISION, ...DROP]);
}

/** Creates the search index again, empty. Its triggers add articles that are published from now on. */
export async function makeSearchIndex(db: Database): Promise<void> {
	await run(db, [RAISE_REVISION, ...DROP, ...MAKE]);
}

const PARTS = `SELECT count(*) AS parts FROM sqlite_master
	WHERE name IN ('article_search', 'search_gains_article', 'search_loses_article')`;
// All articles, or 2,000 to 4,000 spread evenly over the archive. article_search_docsize has a row for each row of the
// index (sqlite.org/fts5.html, “The %_docsize table”); to count them all would read the whole archive.
const SAMPLE = `WITH RECURSIVE
	newest (last) AS (SELECT max(article_key) FROM articles),
	sample (article_key) AS (
		SELECT last FROM newest
		UNION ALL SELECT article_key - max(1, last / 2000) FROM sample, newest WHERE article_key > 1
	)
	SELECT count(*) AS checked, count(*) - count(article_search_docsize.id) AS missing
	FROM sample JOIN articles USING (article_key) LEFT JOIN article_search_docsize
		ON article_search_docsize.id = (published_at / 1000 - (published_at % 1000 < 0)) * 33554432 + article_key
	WHERE status = 'published'`;

/** Returns how many public articles were checked, and how many of them the index lacks; undefined if there is no index. */
export async function findMissingInIndex(db: Database) {
	const { $client } = db;
	const found = await $client.prepare(PARTS).first<{ parts: number }>();
	if (found?.parts !== 3) return undefined;
	const sample = await $client.prepare(SAMPLE).first<{ checked: number; missing: number }>();
	return sample ?? undefined;
}

/**
 * Makes the words of the next articles after a key, and indexes those that are public; returns the last
 * key, undefined if there were none.
 */
export async function fillSearchIndex(db: Database, after: number): Promise<number | undefined> {
	const client = db.$client;
	const { results } = await client.prepare(PORTION).bind(after).all<PortionRow>();
	const last = results.at(-1)?.article_key;
	await client.batch([
		...results.map((row) => client.prepare(SAVE_WORDS).bind(...wordsOf(row))),
		client.prepare(FILL).bind(after, last ?? after),
		// Isolates must forget results of the index as it was before.
		client.prepare(RAISE_REVISION),
	]);
	return last;
}

function wordsOf({ topics, authors, text, ...row }: PortionRow) {
	const named = { topics: names(topics), authors: names(authors) };
	const words = toSearchWords({ ...row, ...named }, text);
	return [row.article_key, words.title, words.summary, words.text, row.revision];
}

function names(json: string): string[] {
	return JSON.parse(json);
}

async function run(db: Database, statements: string[]): Promise<void> {
	await db.$client.batch(statements.map((statement) => db.$client.prepare(statement)));
}

/** True if a search failed because the index is dropped at the moment. */
export function isSearchIndexMissing(error: unknown): boolean {
	return messagesOf(error).includes("no such table: article_search");
}
