import * as v from "valibot";
import { Count } from "../../platform/schema/count.schema.ts";
import { Article, ArticleSummary } from "../article/article.schema.ts";

/** What of an article in a list `fields` can choose. */
export const ARTICLE_FIELDS = [
	"id",
	"slug",
	"url",
	"language",
	"title",
	"summary",
	"authors",
	"topics",
	"image",
	"published_at",
	"updated_at",
	"snippet",
] as const;
export type ArticleField = (typeof ARTICLE_FIELDS)[number];

/** What `include` adds to the articles of a list. */
export const INCLUDES = ["content", "survey"] as const;
export type Include = (typeof INCLUDES)[number];

/**
 * An article in a list, with the fields that were chosen. `snippet` is safe HTML: text, and `<mark>`
 * around what was searched for.
 */
export const ListedArticle = v.object({
	...v.partial(ArticleSummary).entries,
	snippet: v.exactOptional(v.string()),
	content_html: v.exactOptional(v.string()),
	survey: Article.entries.survey,
});
export type ListedArticle = v.InferOutput<typeof ListedArticle>;

/** A page of articles. `total` counts the list where that is known without counting. */
export const ArticleList = v.object({
	articles: v.array(ListedArticle),
	total: v.exactOptional(Count),
	next: v.exactOptional(v.string()),
	prev: v.exactOptional(v.string()),
});
export type ArticleList = v.InferOutput<typeof ArticleList>;

/** The articles nearest to one, the nearest first. */
export const RelatedArticles = v.object({ articles: v.array(ArticleSummary) });
export type RelatedArticles = v.InferOutput<typeof RelatedArticles>;
