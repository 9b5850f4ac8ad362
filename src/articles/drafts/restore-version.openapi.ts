import { CHANGED, type Operations } from "../../platform/http/operation.ts";
import { newsroomArticle } from "../article/article.examples.ts";
import { SavedArticle } from "../article/article-newsroom.schema.ts";
import { Draft, MAX_PUBLISH_BYTES } from "./draft.schema.ts";

/** Describes how versions are brought back. */
export const restoreOperations = {
	"POST /newsroom/api/articles/:slug/versions/:number/restore": {
		id: "restoreVersion",
		summary: "Brings a version back",
		description:
			"A public article gets the text of the version at once, as a new version. Of one that is not public it becomes the working copy (202). Address, id, time of publication, corrections and original stay as they are. A working copy of a public article stays too.",
		example: { slug: newsroomArticle.slug, number: 1 },
		requestHeaders: ["If-Match", "If-None-Match"],
		body: {
			says: "What it does to readers.",
			maxBytes: MAX_PUBLISH_BYTES,
			example: { effect: "important" },
		},
		responses: {
			200: {
				description: "The article.",
				json: SavedArticle,
				headers: ["ETag"],
				example: newsroomArticle,
			},
			202: { description: "The working copy, new.", json: Draft, headers: ["ETag"] },
		},
		problems: {
			404: "There is no such article, or no such version of it.",
			409: "Someone else changed it meanwhile. Or it is not public, and has a working copy.",
			412: CHANGED,
			422: "The version cannot be published any more, for example because it is too complex today.",
		},
	},
} as const satisfies Operations;
