import { CHANGED, type Operations } from "../../platform/http/operation.ts";
import { articleInput, newsroomArticle, newsroomArticleList } from "./article.examples.ts";
import { MAX_ARTICLE_BYTES, NewsroomArticle } from "./article.schema.ts";
import { NewsroomArticleList } from "./article-newsroom.schema.ts";

const articleExample = { slug: "neue-wohnungen-am-hafen" };

/** Describes the newsroom's article API. */
export const newsroomArticleOperations = {
	"GET /newsroom/api/articles": {
		id: "listNewsroomArticles",
		summary: "A page of all articles, the last changed first",
		description: "Drafts, scheduled and withdrawn ones too.",
		example: { limit: 2 },
		responses: {
			200: {
				description: "The page.",
				json: NewsroomArticleList,
				headers: ["Link"],
				example: newsroomArticleList,
			},
		},
	},
	"GET /newsroom/api/articles/:slug": {
		id: "getNewsroomArticle",
		summary: "An article as it was typed",
		description: "Its `ETag` goes into If-Match of the next change.",
		example: articleExample,
		requestHeaders: ["If-Match"],
		responses: {
			200: {
				description: "The article.",
				json: NewsroomArticle,
				headers: ["ETag"],
				example: newsroomArticle,
			},
		},
		problems: { 404: "There is no such article.", 412: CHANGED },
	},
	"PUT /newsroom/api/articles/:slug": {
		id: "putArticle",
		summary: "Publishes, schedules, drafts or replaces an article",
		description:
			"With `published_at` in the future the article is scheduled. What is left out is taken away; `id` and the first `published_at` stay.",
		example: articleExample,
		requestHeaders: ["If-Match"],
		body: { says: "The article.", maxBytes: MAX_ARTICLE_BYTES, example: articleInput },
		responses: {
			200: { description: "The article, replaced.", json: NewsroomArticle, headers: ["ETag"] },
			201: {
				description: "The article, new.",
				json: NewsroomArticle,
				headers: ["ETag"],
				example: newsroomArticle,
			},
		},
		problems: {
			409: "The id is another article's, or not the one it had; or someone else changed it meanwhile.",
			412: CHANGED,
			422: "Some fields are not valid; `errors` points to each. Or the text is too complex.",
		},
	},
	"DELETE /newsroom/api/articles/:slug": {
		id: "withdrawArticle",
		summary: "Withdraws an article",
		description: "Its address then answers 410, and changes tell of it. A `PUT` brings it back.",
		example: articleExample,
		requestHeaders: ["If-Match"],
		responses: { 204: { description: "The article is withdrawn." } },
		problems: { 404: "There is no such article.", 409: CHANGED, 412: CHANGED },
	},
} as const satisfies Operations;
