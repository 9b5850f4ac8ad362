import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { unstable_splitSqlQuery } from "wrangler";
import { renderArticle } from "../../src/articles/article/article-content.ts";
import { toSearchWords } from "../../src/articles/article/search-words.ts";
import { type ArticleRow, AUTHOR, articleRow, HTML, SENTENCE } from "./article-rows.ts";
import { ROOT } from "./build.ts";
import { progress } from "./progress.ts";

const ROWS_A_BATCH = 1000;

/** The tables, as the migrations make them. */
export async function migrate(d1: D1Database): Promise<void> {
	const folder = join(ROOT, "migrations");
	const files = (await readdir(folder)).filter((name) => name.endsWith(".sql"));
	for (const name of files.sort()) {
		const statements = unstable_splitSqlQuery(await readFile(join(folder, name), "utf8"));
		await d1.batch(statements.map((statement) => d1.prepare(statement)));
	}
}

/** Stores articles until there are so many, the way newsroom-articles.ts stores each. */
export async function fill(d1: D1Database, from: number, to: number): Promise<void> {
	for (let done = from; done < to; done += ROWS_A_BATCH) {
		const end = Math.min(done + ROWS_A_BATCH, to);
		const numbers = Array.from({ length: end - done }, (_, index) => done + index + 1);
		await insert(d1, numbers.map(articleRow));
		progress(`Articles: ${end.toLocaleString("en")} of ${to.toLocaleString("en")}`);
	}
}

const ROWS = "FROM json_each(?1) AS row";
const of = (name: string) => `(row.value ->> '$.${name}')`;
const at = of("published_at");
const ARTICLES = `INSERT INTO articles (article_key, id, slug, language, title, summary, authors,
		topics, listing_keys, channels, status, was_public, published_at, updated_at, created_at,
		revision, content_html)
	SELECT ${of("key")}, ${of("id")}, ${of("slug")}, 'de', ${of("title")}, ?2, ?3,
		${of("topics")}, ${of("listing_keys")}, ${of("channels")}, 'published', 1, ${at}, ${at}, ${at},
		(SELECT revision FROM publication), ?4 ${ROWS}`;
const SOURCES = `INSERT INTO article_sources SELECT ${of("key")}, 'html', ?2 ${ROWS}`;
const TEXTS = `INSERT INTO article_texts SELECT ${of("key")}, ?2 ${ROWS}`;
const WORDS = `INSERT INTO article_words
	SELECT ${of("key")}, ${of("words.title")}, ${of("words.summary")}, ?2 ${ROWS}`;
const LISTINGS = `INSERT INTO listings SELECT listing.value, published_at, article_key, updated_at
	FROM articles, json_each(listing_keys) AS listing WHERE article_key BETWEEN ?1 AND ?2`;

/** What the service makes of the body, which is the same in all articles; their words differ by title and topics. */
const { html, text, words } = await renderArticle({
	...{
		slug: "",
		title: "",
		summary: SENTENCE.trim(),
		language: "de",
		authors: [AUTHOR],
		topics: [],
	},
	body: { html: HTML },
});

function withWords(row: ArticleRow) {
	const { title } = row;
	const topics: string[] = JSON.parse(row.topics);
	const shown = { title, topics, summary: SENTENCE.trim(), authors: [AUTHOR], language: "de" };
	return { ...row, words: toSearchWords(shown, "") };
}

async function insert(d1: D1Database, rows: ArticleRow[]): Promise<void> {
	const json = JSON.stringify(rows.map(withWords));
	await d1.batch([
		d1.prepare(ARTICLES).bind(json, SENTENCE.trim(), JSON.stringify([AUTHOR]), html),
		d1.prepare(SOURCES).bind(json, HTML),
		d1.prepare(TEXTS).bind(json, text),
		d1.prepare(WORDS).bind(json, words.text),
		d1.prepare(LISTINGS).bind(rows[0]?.key, rows.at(-1)?.key),
	]);
}
