import { CHANGED, CHANGED_OR_EXISTS, type Operations } from "../../platform/http/operation.ts";
import {
	articleInput,
	articlePatch,
	newsroomArticle,
	patchedArticle,
	writtenArticle,
	writtenSlug,
} from "./article.examples.ts";
import { MAX_ARTICLE_BYTES } from "./article.schema.ts";
import { NewsroomArticle, SavedArticle } from "./article-newsroom.schema.ts";

const readExample = { slug: newsroomArticle.slug };
const writeExample = { slug: writtenSlug };

const CONFLICT =
	"The id or the slug is another article's, or a new slug is `new`, or the id is not the one it had; the address is a former one of an article, which `detail` names; or someone else changed it meanwhile.";
const INVALID = "Some fields are not valid; `errors` points to each. Or the text is too complex.";

/** Describes the newsroom's article API. */
export const newsroomArticleOperations = {
	"GET /newsroom/api/articles/:slug": {
		id: "getNewsroomArticle",
		summary: "An article as it was typed",
		description: "Its `ETag` goes into If-Match of the next change.",
		example: readExample,
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
			"With `published_at` in the future the article is scheduled. What is left out is taken away; `id` and the first `published_at` stay. What `GET` returns can be sent back: fields that only the service sets must be as they stand, and a summary that was made from the text is made again. At a former address of an article it makes a new one only with `If-None-Match: *`. The service looks up the size of pictures that come without one, which takes two seconds at most. `warnings` tell what was removed from the body, such as scripts and frames, and which pictures are not there.",
		example: writeExample,
		requestHeaders: ["If-Match", "If-None-Match"],
		body: { says: "The article.", maxBytes: MAX_ARTICLE_BYTES, example: articleInput },
		responses: {
			200: { description: "The article, replaced.", json: SavedArticle, headers: ["ETag"] },
			201: {
				description: "The article, new.",
				json: SavedArticle,
				headers: ["ETag", "Location"],
				example: writtenArticle,
			},
		},
		problems: {
			409: CONFLICT,
			412: CHANGED_OR_EXISTS,
			422: INVALID,
		},
	},
	"PATCH /newsroom/api/articles/:slug": {
		id: "patchArticle",
		summary: "Changes part of an article",
		description:
			'A JSON Merge Patch (RFC 7396) of what `GET` returns: fields that are not there stay, and null takes away. The text of another format is `{"body": {"markdown": …, "html": null}}`. A `slug` gives the article another address; the former one leads there for ever, and readers see no change. With If-Match it changes only what you have read.',
		example: writeExample,
		requestHeaders: ["If-Match"],
		body: { says: "What changes.", maxBytes: MAX_ARTICLE_BYTES, example: articlePatch },
		responses: {
			200: {
				description: "The article, changed.",
				json: SavedArticle,
				headers: ["ETag"],
				example: patchedArticle,
			},
		},
		problems: { 404: "There is no such article.", 409: CONFLICT, 412: CHANGED, 422: INVALID },
	},
	"DELETE /newsroom/api/articles/:slug": {
		id: "withdrawArticle",
		summary: "Withdraws an article",
		description: "Its address then answers 410, and changes tell of it. A `PUT` brings it back.",
		example: writeExample,
		requestHeaders: ["If-Match"],
		responses: { 204: { description: "The article is withdrawn." } },
		problems: {
			404: "There is no such article.",
			409: `${CHANGED} Or the address is a former one of an article, which \`detail\` names.`,
			412: CHANGED,
		},
	},
} as const satisfies Operations;
