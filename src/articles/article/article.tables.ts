import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { flag, time } from "../../platform/db/columns.ts";
import type { ChannelOfArticle } from "../../publication/channels.tables.ts";
import type { ArticleStatus } from "./article.schema.ts";
import type { ArticleLabel } from "./article-notes.schema.ts";
import type { Image } from "./image.schema.ts";
import type { Withdrawal } from "./withdrawal/withdrawal.schema.ts";

/** A correction; `at` is RFC 3339. */
interface StoredCorrection {
	at: string;
	text: string;
}

/** Further fields of an article that no query filters or sorts by. A new field needs no migration. */
export interface ArticleDetails {
	/** The summary is the beginning of the text: it follows when the text changes. */
	is_summary_derived?: true;
	/** The status and the reason of its withdrawal. */
	withdrawal?: Withdrawal;
	/** Nothing was stored of the article yet: it was made for its working copy. */
	is_stub?: true;
	/** The tag of the working copy whose text this is: comments on that are comments on this. */
	draft_tag?: string;
	label?: ArticleLabel;
	/** In the order of time. */
	corrections?: StoredCorrection[];
}

export const articles = sqliteTable(
	"articles",
	{
		article_key: integer().primaryKey(),
		id: text().notNull().unique(),
		slug: text().notNull().unique(),
		language: text().notNull(),
		title: text().notNull(),
		summary: text().notNull(),
		authors: text({ mode: "json" }).$type<string[]>().notNull(),
		topics: text({ mode: "json" }).$type<string[]>().notNull(),
		listing_keys: text({ mode: "json" }).$type<string[]>().notNull(),
		image: text({ mode: "json" }).$type<Image>(),
		status: text().$type<ArticleStatus>().notNull(),
		was_public: flag().notNull(),
		published_at: time(),
		updated_at: time().notNull(),
		created_at: time().notNull(),
		revision: integer().notNull(),
		channels: text({ mode: "json" }).$type<ChannelOfArticle[]>().notNull(),
		details: text({ mode: "json" }).$type<ArticleDetails>().notNull().default({}),
		content_html: text().notNull(),
	},
	(table) => [index("articles_by_revision").on(table.revision)],
);

export const articleSources = sqliteTable("article_sources", {
	article_key: integer().primaryKey(),
	format: text().$type<"markdown" | "html">().notNull(),
	source: text().notNull(),
});

export const articleTexts = sqliteTable("article_texts", {
	article_key: integer().primaryKey(),
	text: text().notNull(),
});

export const articleWords = sqliteTable("article_words", {
	article_key: integer().primaryKey(),
	title: text().notNull(),
	summary: text().notNull(),
	text: text().notNull(),
});

export const translations = sqliteTable(
	"translations",
	{
		article_key: integer().primaryKey(),
		original_key: integer().notNull(),
	},
	(table) => [index("translations_by_original").on(table.original_key)],
);
