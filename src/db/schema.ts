import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ArticleStatus, Image } from "../schemas/article.ts";
import type { Answers } from "../schemas/response.ts";
import type { SurveyDefinition, SurveyStatus } from "../schemas/survey.ts";

const time = () => integer({ mode: "timestamp_ms" });
const flag = () => integer({ mode: "boolean" });

export const publication = sqliteTable("publication", {
	id: integer().primaryKey(),
	revision: integer().notNull(),
	changed_at: time().notNull(),
});

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

export const listings = sqliteTable(
	"listings",
	{
		listing_key: text().notNull(),
		published_at: time().notNull(),
		article_key: integer().notNull(),
	},
	(table) => [primaryKey({ columns: [table.listing_key, table.published_at, table.article_key] })],
);

/** A channel that an article stands in once it is public. */
export interface ChannelOfArticle {
	key: string;
	id: string;
	name: string;
}

export const channels = sqliteTable("channels", {
	listing_key: text().primaryKey(),
	id: text().notNull(),
	name: text().notNull(),
	revision: integer().notNull(),
	changed_at: time().notNull(),
});

export const surveys = sqliteTable("surveys", {
	survey_key: integer().primaryKey(),
	slug: text().notNull().unique(),
	language: text().notNull(),
	definition: text({ mode: "json" }).$type<SurveyDefinition>().notNull(),
	status: text().$type<SurveyStatus>().notNull(),
	announce: flag().notNull(),
	opens_at: time(),
	closes_at: time(),
	created_at: time().notNull(),
	updated_at: time().notNull(),
	revision: integer().notNull(),
});

export const responses = sqliteTable("responses", {
	response_key: integer().primaryKey(),
	survey_key: integer().notNull(),
	id: text().notNull().unique(),
	submitted_at: time().notNull(),
	origin: text(),
	answers: text({ mode: "json" }).$type<Answers>().notNull(),
});
