import type { Operations } from "../../platform/http/operation.ts";
import { foundArticleList } from "./finding.examples.ts";
import { FoundArticleList } from "./finding.schema.ts";

/** Describes the newsroom's list of articles. */
export const findingOperations = {
	"GET /newsroom/api/articles": {
		id: "listNewsroomArticles",
		summary: "A page of articles in all statuses: filtered, searched and sorted",
		description:
			"Drafts, scheduled and withdrawn ones too, the last change first. `q` reads words as the public search does: capitals, accents and umlauts do not matter, and the last word may be a beginning, so that a search can follow the typing. All filters must hold at once. A topic, an author or a language that no article has is 400, with the nearest one.",
		example: { q: "hafen", status: ["published"], limit: 2 },
		responses: {
			200: {
				description: "The page.",
				json: FoundArticleList,
				headers: ["Link"],
				example: foundArticleList,
			},
		},
	},
} as const satisfies Operations;
