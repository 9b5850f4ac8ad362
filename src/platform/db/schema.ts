import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { ArticleStatus, Image } from "../../articles/article/article.schema.ts";
import type {
	Answers,
	ConsentGiven,
	TurnstileResult,
} from "../../surveys/answers/submission.schema.ts";
import type { Counted } from "../../surveys/questions/tally.schema.ts";
import type {
	ClosedBy,
	SurveyDefinition,
	SurveyStatus,
} from "../../surveys/survey/survey.schema.ts";

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

export const translations = sqliteTable(
	"translations",
	{
		article_key: integer().primaryKey(),
		original_key: integer().notNull(),
	},
	(table) => [index("translations_by_original").on(table.original_key)],
);

export const listings = sqliteTable(
	"listings",
	{
		listing_key: text().notNull(),
		published_at: time().notNull(),
		article_key: integer().notNull(),
		edited_at: time().notNull(),
	},
	(table) => [primaryKey({ columns: [table.listing_key, table.published_at, table.article_key] })],
);

export const sitemapPages = sqliteTable("sitemap_pages", {
	page: integer().primaryKey(),
	changed_at: time().notNull(),
});

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
	articles: integer().notNull(),
	newest_at: time(),
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
	closed_by: text().$type<ClosedBy>(),
	told_key: integer().notNull().default(0),
	told_at: time().notNull().default(new Date(0)),
});

export const responses = sqliteTable("responses", {
	response_key: integer().primaryKey(),
	survey_key: integer().notNull(),
	id: text().notNull().unique(),
	submitted_at: time().notNull(),
	origin: text(),
	answers: text({ mode: "json" }).$type<Answers>().notNull(),
	language: text(),
	turnstile: text().$type<TurnstileResult>(),
	consents: text({ mode: "json" }).$type<ConsentGiven[]>(),
	counted: text({ mode: "json" }).$type<Counted[]>().notNull(),
	day: text().notNull(),
	erased: text().$type<"withdrawn" | "expired">(),
	erased_at: time(),
});

export const tallies = sqliteTable(
	"tallies",
	{
		survey_key: integer().notNull(),
		day: text().notNull(),
		origin: text().notNull(),
		question: text().notNull(),
		choice: text().notNull(),
		count: integer().notNull(),
		total: integer().notNull(),
	},
	(table) => [
		primaryKey({
			columns: [table.survey_key, table.day, table.origin, table.question, table.choice],
		}),
	],
);

export const deadLetters = sqliteTable("dead_letters", {
	letter_key: integer().primaryKey(),
	id: text().notNull().unique(),
	body: text().notNull(),
	failed_at: time().notNull(),
});
