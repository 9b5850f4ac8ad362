import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { articles } from "../article/article.tables.ts";
import { newsroomColumns } from "../article/article-newsroom.sql.ts";
import { articleDrafts } from "../drafts/draft.tables.ts";
import { boardEntries } from "./board.tables.ts";

/** The member who made the last change of an article, by the audit list; null if the cron trigger published it. */
const CHANGED_BY = sql<string | null>`(SELECT audit_entries.name FROM audit_entries
	WHERE audit_entries.revision = articles.revision LIMIT 1)`;

// Columns need names of their own: in a batch rows are objects.
const draftColumns = {
	draft_title: sql<string | null>`article_drafts.title`.as("draft_title"),
	draft_updated_at: sql<number | null>`article_drafts.updated_at`.as("draft_updated_at"),
	draft_updated_by: sql<string | null>`article_drafts.updated_name`.as("draft_updated_by"),
	draft_created_by: sql<string | null>`article_drafts.created_by`.as("draft_created_by"),
	draft_publish_at: sql<number | null>`article_drafts.publish_at`.as("draft_publish_at"),
};

/** Selects the articles whose keys candidates have, in the order of their values. */
export function selectFound(db: Database, candidates: SQL, sorted: SQL, limit: number) {
	return db
		.select({
			article: newsroomColumns,
			changed_at: boardEntries.changed_at,
			changed_by: CHANGED_BY.as("changed_by"),
			...draftColumns,
			value: sql<number | string>`candidate.value`.as("value"),
		})
		.from(sql`(${candidates}) AS candidate`)
		.innerJoin(articles, sql`articles.article_key = candidate.key`)
		.innerJoin(boardEntries, sql`board_entries.article_key = candidate.key`)
		.leftJoin(articleDrafts, sql`article_drafts.article_key = candidate.key`)
		.orderBy(sql`candidate.value ${sorted}, candidate.key ${sorted}`)
		.limit(limit);
}
