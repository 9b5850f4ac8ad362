import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { toPage } from "../../platform/db/pagination.sql.ts";
import type { PageQuery } from "../../platform/schema/page-query.schema.ts";
import { type NewEvent, saveDeliveries } from "../../webhooks/delivery.sql.ts";
import { articles } from "../article/article.tables.ts";
import { articleDrafts } from "../drafts/draft.tables.ts";
import { articleComments } from "./preview.tables.ts";

/** The most comments of an article: without a limit, anybody with a link could fill the database. */
const MOST_COMMENTS = 500;

/** The same comment again within this time is the same comment: somebody pressed the button twice. */
const SAME_FOR_MS = 10 * 60_000;

/** The text that stands now, as `stateOf` spells it. */
const STATE = sql<string>`coalesce(
	(SELECT tag FROM article_drafts WHERE article_drafts.article_key = articles.article_key),
	articles.details ->> 'draft_tag', 'r' || articles.revision)`;
const VERSION = sql<number | null>`(SELECT max(number) FROM article_versions
	WHERE article_versions.article_key = articles.article_key
	AND (draft_tag = article_comments.state OR 'r' || article_versions.revision = article_comments.state))`;

export type CommentRow = Awaited<ReturnType<typeof listComments>>["rows"][number];
type NewComment = Omit<typeof articleComments.$inferInsert, "comment_key">;

/**
 * Stores a comment with the deliveries of its event, and returns their keys; undefined if the article has as many
 * comments as it may. The same comment again is not stored.
 */
export async function saveComment(
	db: Database,
	comment: NewComment,
	event: NewEvent,
): Promise<number[] | undefined> {
	const { article_key, at, kind, name, state, text } = comment;
	const hasRoom = sql`(SELECT count(*) FROM article_comments WHERE article_key = ${article_key}) < ${MOST_COMMENTS}`;
	const same = sql`article_key = ${article_key} AND at > ${at.getTime() - SAME_FOR_MS} AND kind = ${kind}
		AND name = ${name} AND state = ${state} AND text = ${text}`;
	const isNew = sql`NOT EXISTS (SELECT 1 FROM article_comments WHERE ${same})`;
	const isToStore = sql`${hasRoom} AND ${isNew}`;
	// The deliveries come before the comment, so that both see the same comments.
	const [before, deliveries, stored] = await db.batch([
		db.select({ key: articleComments.comment_key }).from(articleComments).where(same).limit(1),
		saveDeliveries(db, [event], isToStore, at),
		db
			.insert(articleComments)
			.select(
				sql`SELECT NULL, ${article_key}, ${at.getTime()}, ${kind}, ${name}, ${state}, ${text} WHERE ${isToStore}`,
			)
			.returning({ key: articleComments.comment_key }),
	]);
	const isThere = stored.length > 0 || before.length > 0;
	return isThere ? deliveries.map(({ key }) => key) : undefined;
}

/** Lists the last comments on all articles, the newest first, each with the title that its article has now. */
export function listNewestComments(db: Database, limit: number) {
	return db
		.select({
			comment: articleComments,
			title: sql<string>`coalesce(${articleDrafts.title}, ${articles.title})`,
			...{ slug: articles.slug, language: articles.language, current: STATE },
		})
		.from(articleComments)
		.innerJoin(articles, eq(articles.article_key, articleComments.article_key))
		.leftJoin(articleDrafts, eq(articleDrafts.article_key, articleComments.article_key))
		.orderBy(desc(articleComments.comment_key))
		.limit(limit);
}

/** Lists a page of the comments on one article, or on all, the newest first. */
export async function listComments(db: Database, { limit, cursor }: PageQuery, slug?: string) {
	const rows = await db
		.select({
			comment: articleComments,
			slug: articles.slug,
			current: STATE,
			version: VERSION,
		})
		.from(articleComments)
		.innerJoin(articles, eq(articles.article_key, articleComments.article_key))
		.where(
			and(
				slug === undefined ? undefined : eq(articles.slug, slug),
				cursor && lt(articleComments.comment_key, cursor.key),
			),
		)
		.orderBy(desc(articleComments.comment_key))
		.limit(limit + 1);
	return toPage(rows, limit, ({ comment }) => ({ time: comment.at, key: comment.comment_key }));
}
