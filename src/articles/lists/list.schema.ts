import * as v from "valibot";
import { Count } from "../../platform/schema/count.schema.ts";
import { described } from "../../platform/schema/described.schema.ts";
import { nextPageEntries } from "../../platform/schema/page-query.schema.ts";
import { Article, ArticleSummary, ContentHtml } from "../article/article.schema.ts";

/** The fields of an article in a list that `fields` can choose. */
export const ARTICLE_FIELDS = [
	...v.keyof(v.object(ArticleSummary.entries)).options,
	"snippet",
] as const;

/** The fields that `include` adds to the articles of a list. */
export const INCLUDES = ["content", "survey"] as const;

export const ListedArticle = described(
	"An article in a list, with the fields that were chosen.",
	v.object({
		...v.partial(v.object(ArticleSummary.entries)).entries,
		snippet: v.exactOptional(
			described(
				"Safe HTML: a piece of the text with `<mark>` around what was searched for.",
				v.string(),
			),
		),
		content_html: v.exactOptional(ContentHtml),
		survey: Article.entries.survey,
	}),
);
export type ListedArticle = v.InferOutput<typeof ListedArticle>;

export const ArticleList = described(
	"A page of articles.",
	v.object({
		articles: v.array(ListedArticle),
		total: v.exactOptional(
			described(
				"How many the whole list has: of all articles, or of one topic, author or language alone. With `q` how many are found, unless they are more than 1,000, or `updated_after` or `updated_before` is given.",
				Count,
			),
		),
		...nextPageEntries,
		prev: v.exactOptional(
			described("The address of the page before; absent on the first.", v.string()),
		),
	}),
);
export type ArticleList = v.InferOutput<typeof ArticleList>;
