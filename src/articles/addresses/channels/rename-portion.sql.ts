import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { runBatch } from "../../../platform/db/mixed-batch.sql.ts";
import { isCommitted, requireCondition } from "../../../platform/db/precondition.sql.ts";
import { CURRENT_REVISION, raiseRevision } from "../../../platform/db/revision.sql.ts";
import { touchChannels } from "../../../publication/channels.sql.ts";
import type { ChannelOfArticle } from "../../../publication/channels.tables.ts";
import { articles } from "../../article/article.tables.ts";
import type { ChannelRenameRow } from "./channel-address.sql.ts";

/** The most articles that one batch changes. */
const ARTICLES_A_PORTION = 200;
/** The most keys of articles that one statement looks through. */
const KEYS_A_PORTION = 10_000;

/** An article as the renaming changes it. */
export interface RenamedRow {
	key: number;
	/** The revision of the row as it was read: an article that was changed since is found again at the end. */
	revision: number;
	topics: string[];
	authors: string[];
	listing_keys: string[];
	channels: ChannelOfArticle[];
	/** The words of its summary and names, for the search index. */
	words: string;
}

export type NamedArticleRow = Awaited<ReturnType<typeof listPortion>>["rows"][number];

/** A column of `articles`: true if it has the channel under its former name. */
const isNamed = ({ former_key, present_key, name }: ChannelRenameRow) => sql`EXISTS (
	SELECT 1 FROM json_each(articles.channels) AS one WHERE one.value ->> 'key' = ${former_key}
		AND (${former_key} <> ${present_key} OR one.value ->> 'name' <> ${name}))`;

/**
 * Returns the next articles of any status that have the former name, and the key up to which all are found. At the end
 * these are those that were changed since the renaming began: `upTo` is then undefined.
 */
export async function listPortion(db: Database, renaming: ChannelRenameRow) {
	const { article_key: after, revision } = renaming;
	const last =
		(await db.get<{ last: number }>(sql`SELECT max(article_key) AS last FROM articles`)).last ?? 0;
	const isEnd = after >= last;
	const where = isEnd
		? sql`articles.revision > ${revision}`
		: sql`articles.article_key > ${after} AND articles.article_key <= ${after + KEYS_A_PORTION}`;
	const rows = await db
		.select({
			key: articles.article_key,
			slug: articles.slug,
			revision: articles.revision,
			status: articles.status,
			title: articles.title,
			summary: articles.summary,
			language: articles.language,
			topics: articles.topics,
			authors: articles.authors,
		})
		.from(articles)
		.where(sql`${where} AND ${isNamed(renaming)}`)
		.orderBy(isEnd ? articles.revision : articles.article_key)
		.limit(ARTICLES_A_PORTION);
	const isCut = rows.length === ARTICLES_A_PORTION;
	const reached = isCut ? rows.at(-1)?.key : after + KEYS_A_PORTION;
	return { rows, upTo: isEnd ? undefined : reached };
}

/** Stores a portion: names, lists and words of its articles, their channels, and how far the renaming is. */
export async function savePortion(
	db: Database,
	{ former_key, article_key }: ChannelRenameRow,
	rows: RenamedRow[],
	upTo: number,
	now: Date,
): Promise<void> {
	const changes = sql`json_each(${JSON.stringify(rows)}) AS change`;
	const isPortion = sql`articles.article_key IN (
		SELECT change.value ->> 'key' FROM ${changes}) AND articles.revision = ${CURRENT_REVISION}`;
	await runBatch(db, [
		raiseRevision(db, now),
		sql`
			UPDATE articles SET topics = change.value -> 'topics', authors = change.value -> 'authors',
				listing_keys = change.value -> 'listing_keys', channels = change.value -> 'channels',
				revision = ${CURRENT_REVISION}
			FROM ${changes} WHERE articles.article_key = change.value ->> 'key'
				AND articles.revision = change.value ->> 'revision'`,
		sql`
			UPDATE article_words SET summary = change.value ->> 'words' FROM ${changes}
			WHERE article_words.article_key = change.value ->> 'key' AND EXISTS (
				SELECT 1 FROM articles WHERE articles.article_key = article_words.article_key
					AND articles.revision = ${CURRENT_REVISION})`,
		...((await hasSearchIndex(db)) ? [indexed(isPortion)] : []),
		touchChannels(
			db,
			sql`articles, json_each(articles.channels) WHERE status = 'published' AND ${isPortion}`,
			now,
		),
		sql`
			UPDATE channel_renames SET article_key = ${Math.max(article_key, upTo)},
				changed = changed + ${rows.length}
			WHERE former_key = ${former_key}`,
	]);
}

const indexed = (isPortion: SQL) => sql`
	INSERT OR REPLACE INTO article_search (rowid, title, summary, text, lists)
	SELECT search_key, title, summary, text, lists FROM searchable_articles
	WHERE article_key IN (SELECT article_key FROM articles WHERE status = 'published' AND ${isPortion})`;

async function hasSearchIndex(db: Database): Promise<boolean> {
	const rows = await db.all(sql`SELECT 1 FROM sqlite_master WHERE name = 'article_search'`);
	return rows.length > 0;
}

/** Says how far the renaming is, when it found no article. */
export async function saveProgress(db: Database, { former_key }: ChannelRenameRow, upTo: number) {
	await db.run(
		sql`UPDATE channel_renames SET article_key = ${upTo} WHERE former_key = ${former_key}`,
	);
}

/** Ends a renaming, unless an article got the former name meanwhile. */
export async function endRenaming(db: Database, renaming: ChannelRenameRow): Promise<boolean> {
	const isLeft = sql`EXISTS (SELECT 1 FROM articles
		WHERE articles.revision > ${renaming.revision} AND ${isNamed(renaming)})`;
	return isCommitted(
		runBatch(db, [
			requireCondition(db, sql`NOT ${isLeft}`),
			sql`DELETE FROM channel_renames WHERE former_key = ${renaming.former_key}`,
		]),
	);
}
