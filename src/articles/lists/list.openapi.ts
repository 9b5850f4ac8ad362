import type { Operations } from "../../platform/http/operation.ts";
import { articleList } from "./list.examples.ts";
import { ArticleList } from "./list.schema.ts";

/** Describes lists of articles. */
export const listOperations = {
	"GET /api/articles": {
		id: "listArticles",
		summary: "A page of articles: filtered, searched and sorted",
		description:
			"The newest first, without their text. Follow `next` until there is none; `next`, `prev` and `first` are in the Link header too, among other relations. All filters must hold at once; a page may then hold fewer than `limit`, even none, and still have a `next`. With `include=content` a page ends after 4 MB of text.",
		example: { topic: ["wohnungswirtschaft"], limit: 2 },
		responses: {
			200: {
				description: "The page.",
				json: ArticleList,
				headers: ["Link"],
				example: articleList,
			},
		},
	},
} as const satisfies Operations;
