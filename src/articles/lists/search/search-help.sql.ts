import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { unionOf } from "../../../platform/db/union.sql.ts";
import { SECOND } from "./search.sql.ts";
import { termExpression } from "./search-expression.ts";
import type { Term } from "./search-text.schema.ts";

/** The shortest beginning that a misspelled word shares with the right one. */
const MIN_BEGINNING = 3;
/** A longer word shares one of its first beginnings too, if at most two of its letters are wrong. */
const MAX_BEGINNINGS = 8;
/** The newest articles whose titles and summaries are looked at. */
const ARTICLES = 20;

/** Returns which of some terms are found at all. Reads a row for each. */
export async function findKnownTerms(db: Database, terms: Term[]): Promise<boolean[]> {
	const lookups = terms.map(
		(term, index) =>
			sql`SELECT ${index} AS term FROM article_search WHERE article_search MATCH ${`{title summary text} : (${termExpression(term)})`} LIMIT 1`,
	);
	const rows = await db.all<{ term: number }>(unionOf("UNION ALL", lookups));
	const known = new Set(rows.map(({ term }) => Number(term)));
	return terms.map((_, index) => known.has(index));
}

/**
 * Returns titles, summaries and names of the newest articles that have words with the same beginning: those with
 * the longest first.
 */
export async function listAlikeTexts(db: Database, word: string): Promise<string[]> {
	const rows = await db.all<{ texts: string }>(sql`
		SELECT title || ' ' || summary || ' ' || topics || ' ' || authors AS texts
		FROM (SELECT DISTINCT key FROM (${unionOf("UNION ALL", beginnings(word))} LIMIT ${ARTICLES}))
		JOIN articles ON article_key = key`);
	return rows.map(({ texts }) => texts);
}

function beginnings(word: string): SQL[] {
	const longest = Math.min(word.length, MIN_BEGINNING + MAX_BEGINNINGS - 1);
	const lengths = Array.from(
		{ length: longest - MIN_BEGINNING + 1 },
		(_, index) => longest - index,
	);
	return lengths.map((length) => {
		const expression = `{title summary} : "${word.slice(0, length)}"*`;
		return sql`SELECT rowid & ${SECOND} - 1 AS key FROM article_search
			WHERE article_search MATCH ${expression} ORDER BY rowid DESC LIMIT ${ARTICLES}`;
	});
}
