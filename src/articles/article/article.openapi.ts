import type { Operations } from "../../platform/http/operation.ts";
import { article } from "./article.examples.ts";
import { Article } from "./article.schema.ts";
import { RelatedArticles } from "./further/related.schema.ts";

const GONE = {
	404: "There is no such article.",
	410: "The article has been withdrawn.",
	451: "It has been withdrawn for legal reasons.",
};

/** Describes the public article API. */
export const articleOperations = {
	"GET /api/articles/:slug": {
		id: "getArticle",
		summary: "An article with its text",
		description:
			"The text is safe HTML. `survey` is the open survey that articles call to, if there is one.",
		example: { slug: "neue-wohnungen-am-hafen" },
		responses: {
			200: { description: "The article.", json: Article, headers: ["Link"], example: article },
		},
		problems: GONE,
	},
	"GET /api/articles/:slug/related": {
		id: "listRelatedArticles",
		summary: "The articles nearest to one",
		description:
			"Those of its language first that share the most topics with it, where a rarer one counts more; the newest first among equals.",
		example: { slug: "neue-wohnungen-am-hafen", limit: 3 },
		responses: {
			200: { description: "The articles.", json: RelatedArticles, example: { articles: [] } },
		},
		problems: GONE,
	},
} as const satisfies Operations;
