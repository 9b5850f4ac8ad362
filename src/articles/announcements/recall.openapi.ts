import { CHANGED, type Operations } from "../../platform/http/operation.ts";
import { writtenArticle, writtenSlug } from "../article/article.examples.ts";
import { NewsroomArticle } from "../article/article-newsroom.schema.ts";

const { published_at: _, ...undated } = writtenArticle;

/** Describes the recall of a change. */
export const recallOperations = {
	"POST /newsroom/api/articles/:slug/recall": {
		id: "recallArticle",
		summary: "Takes back the last change",
		description:
			"Hubs and webhooks hear of a change of an article half a minute later. Until then this brings back what the public saw before, with its text, dates and address, and nobody is told: after a publication, a change or a withdrawal. An article that was not public before becomes a draft with its new text. The version of a publication stays, marked as recalled. The same request again changes nothing more, unless it has If-Match: then it takes back the change before, if that waits too.",
		example: { slug: writtenSlug },
		requestHeaders: ["If-Match"],
		responses: {
			200: {
				description: "The article as it is now.",
				json: NewsroomArticle,
				headers: ["ETag"],
				example: { ...undated, status: "draft" },
			},
		},
		problems: {
			404: "There is no such article.",
			409: "The change was announced, or there is none. Or someone else changed the article meanwhile.",
			412: CHANGED,
		},
	},
} as const satisfies Operations;
