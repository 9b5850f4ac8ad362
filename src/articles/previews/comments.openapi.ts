import type { Operations } from "../../platform/http/operation.ts";
import { articleSummary } from "../article/article.examples.ts";
import { ArticleCommentList } from "./comment.schema.ts";
import { commentList } from "./preview.examples.ts";

const responses = {
	200: {
		description: "The page.",
		json: ArticleCommentList,
		headers: ["Link"],
		example: commentList,
	},
} as const;

/** Describes approvals and comments. */
export const commentOperations = {
	"GET /newsroom/api/articles/:slug/comments": {
		id: "listCommentsOfArticle",
		summary: "What people said of the previews of an article",
		description: "Approvals and comments, the newest first, with the version that each is about.",
		example: { slug: articleSummary.slug },
		responses,
		problems: { 404: "There is no such article." },
	},
	"GET /newsroom/api/comments": {
		id: "listComments",
		summary: "What people said of all previews",
		description: "Approvals and comments, the newest first.",
		example: {},
		responses,
	},
} as const satisfies Operations;
