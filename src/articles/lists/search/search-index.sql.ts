import type { Database } from "../../../platform/db/connection.ts";
import { messagesOf } from "../../../platform/db/d1-errors.ts";
import { toSearchWords } from "../../article/search-words.ts";
import { MAKE_BOARD_TRIGGERS, MAKE_INDEX_TRIGGERS, MAKE_INDEXES } from "./search-index-tables.ts";

/** How many articles one request indexes: some are long, and D1 takes 50 statements a request on the free plan. */
const ARTICLES_A_PORTION = 20;

const TABLES = ["article_search", "board_search"];
const INDEX_TRIGGERS = triggersOf(MAKE_INDEX_TRIGGERS);
const DROP = [
	...INDEX_TRIGGERS.map((name) => `DROP TRIGGER IF EXISTS ${name}`),
	...TABLES.map((name) => `DROP TABLE IF EXISTS ${name}`),
];
// A restore has dropped the triggers of the board too, and fills it together with the indexes.
const MAKE = [
	...MAKE_INDEXES,
	...MAKE_INDEX_TRIGGERS,
	...MAKE_BOARD_TRIGGERS.map((sql) => sql.replace("TRIGGER", "TRIGGER IF NOT EXISTS")),
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

/** Drops the search indexes, because D1 cannot export a database that has one. Search returns 503 until they are back. */
export async function dropSearchIndex(db: Database): Promise<void> {
	await run(db, [RAISE_REVISION, ...DROP]);
}

/** Creates the search indexes again, empty. Their triggers add articles that are stored or published from now on. */
export async function makeSearchIndex(db: Database): Promise<void> {
	await run(db, [RAISE_REVISION, ...DROP, ...MAKE]);
}

/** Does the same where they are dropped already. */
export async function makeDroppedSearchIndex(db: Database): Promise<void> {
	await run(db, MAKE);
}

const PARTS = [...TABLES, ...INDEX_TRIGGERS];
const COUNT_PARTS = `SELECT count(*) AS parts FROM sqlite_master
	WHERE name IN (SELECT value FROM json_each(?))`;
// All articles, or 2,000 to 4,000 spread evenly over the archive. article_search_docsize has a row for each row of the
// index (sqlite.org/fts5.html, “The %_docsize table”); to count them all would read the whole archive.
const SAMPLE = `WITH RECURSIVE
	newest (last) AS (SELECT max(article_key) FROM articles),
	sample (article_key) AS (
		SELECT last FROM newest
		UNION ALL SELECT article_key - max(1, last / 2000) FROM sample, newest WHERE article_key > 1
	)
	SELECT count(*) AS checked, sum(board_search_docsize.id IS NULL
			OR (articles.status = 'published' AND article_search_docsize.id IS NULL)) AS missing
	FROM sample JOIN articles USING (article_key) LEFT JOIN article_search_docsize
		ON article_search_docsize.id = (articles.published_at / 1000 - (articles.published_at % 1000 < 0)) * 33554432 + article_key
	LEFT JOIN board_entries USING (article_key) LEFT JOIN board_search_docsize
		ON board_search_docsize.id = changed_at / 1000 * 33554432 + article_key`;

/** Returns how many articles were checked, and how many of them an index lacks; undefined if one is not there. */
export async function findMissingInIndex(db: Database) {
	const { $client } = db;
	const count = $client.prepare(COUNT_PARTS).bind(JSON.stringify(PARTS));
	const found = await count.first<{ parts: number }>();
	if (found?.parts !== PARTS.length) return undefined;
	const sample = await $client.prepare(SAMPLE).first<{ checked: number; missing: number | null }>();
	return sample ? { checked: sample.checked, missing: sample.missing ?? 0 } : undefined;
}

/**
 * Makes the words of the next articles after a key, and indexes those that are public. The triggers of article_words
 * (board_gains_words) do the same for the newsroom with all of them; returns the last
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
	const message = messagesOf(error);
	return TABLES.some((name) => message.includes(`no such table: ${name}`));
}

function triggersOf(statements: string[]): string[] {
	return statements.map((statement) => statement.split(" ")[2] ?? "");
}
