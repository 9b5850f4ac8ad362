import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { toPage } from "../../platform/db/pagination.sql.ts";
import type { PageQuery } from "../../platform/schema/page-query.schema.ts";
import { articles } from "../article/article.tables.ts";
import { articleComments } from "./preview.tables.ts";

/** The most comments of an article: without a limit, anybody with a link could fill the database. */
const MOST_COMMENTS = 500;

/** The text that stands now, as `stateOf` spells it. */
const STATE = sql<string>`coalesce(
	(SELECT tag FROM article_drafts WHERE article_drafts.article_key = articles.article_key),
	'r' || articles.revision)`;
const VERSION = sql<number | null>`(SELECT max(number) FROM article_versions
	WHERE article_versions.article_key = articles.article_key
	AND (draft_tag = article_comments.state OR 'r' || article_versions.revision = article_comments.state))`;

export type CommentRow = Awaited<ReturnType<typeof listComments>>["rows"][number];
type NewComment = Omit<typeof articleComments.$inferInsert, "comment_key">;

/** Stores a comment; returns false if the article has as many as it may. */
export async function saveComment(db: Database, comment: NewComment): Promise<boolean> {
	const { article_key, at, kind, name, state, text } = comment;
	const stored = await db.run(sql`
		INSERT INTO article_comments (article_key, at, kind, name, state, text)
		SELECT ${article_key}, ${at.getTime()}, ${kind}, ${name}, ${state}, ${text}
		WHERE (SELECT count(*) FROM article_comments WHERE article_key = ${article_key}) < ${MOST_COMMENTS}`);
	return stored.meta.changes > 0;
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
