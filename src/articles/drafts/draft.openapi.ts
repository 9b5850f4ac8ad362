import { CHANGED, CHANGED_OR_EXISTS, type Operations } from "../../platform/http/operation.ts";
import { writtenArticle } from "../article/article.examples.ts";
import { MAX_ARTICLE_BYTES } from "../article/article.schema.ts";
import { SavedArticle } from "../article/article-newsroom.schema.ts";
import {
	draft,
	draftInput,
	draftPatch,
	draftSlug,
	patchedDraft,
	publishInput,
} from "./draft.examples.ts";
import { Draft, MAX_PUBLISH_BYTES } from "./draft.schema.ts";

const example = { slug: draftSlug };
const NO_DRAFT = "The article has no working copy, or there is no such article.";
const NOT_YOURS =
	"Authors change only working copies that they created, and none that is scheduled.";
const TOO_DEEP = "It is no object, or it is nested too deeply.";
const RACE = "Someone else changed it meanwhile.";
const RACE_OR_NEW = `${RACE} Or the slug of a new article is \`new\`.`;

/** Describes the working copies of articles, and how they are published. */
export const draftOperations = {
	"GET /newsroom/api/articles/:slug/draft": {
		id: "getDraft",
		summary: "The working copy of an article",
		description:
			"What was typed, what publishing it would refuse (`errors`), what it would remove (`warnings`), and what the house style would change (`hints`, which hinder nothing). Its `ETag` goes into If-Match of the next change.",
		example,
		requestHeaders: ["If-Match"],
		responses: {
			200: { description: "The working copy.", json: Draft, headers: ["ETag"], example: draft },
		},
		problems: { 404: NO_DRAFT, 412: CHANGED },
	},
	"PUT /newsroom/api/articles/:slug/draft": {
		id: "putDraft",
		summary: "Stores the working copy of an article",
		description:
			"As it is typed, whether or not it could be published; nothing public changes. Where there is no article one is made, as a draft. Fields that only the service sets, and `status`, are left out. The same again changes nothing.",
		example,
		requestHeaders: ["If-Match", "If-None-Match"],
		body: { says: "What was typed.", maxBytes: MAX_ARTICLE_BYTES, example: draftInput },
		responses: {
			200: { description: "The working copy, changed.", json: Draft, headers: ["ETag"] },
			201: {
				description: "The working copy, new.",
				json: Draft,
				headers: ["ETag", "Location"],
				example: draft,
			},
		},
		problems: { 403: NOT_YOURS, 409: RACE_OR_NEW, 412: CHANGED_OR_EXISTS, 422: TOO_DEEP },
	},
	"PATCH /newsroom/api/articles/:slug/draft": {
		id: "patchDraft",
		summary: "Changes part of a working copy",
		description:
			"A JSON Merge Patch (RFC 7396) of what was typed. An article without a working copy gets one, which begins with the article as it stands.",
		example,
		requestHeaders: ["If-Match", "If-None-Match"],
		body: { says: "What changes.", maxBytes: MAX_ARTICLE_BYTES, example: draftPatch },
		responses: {
			200: {
				description: "The working copy, changed.",
				json: Draft,
				headers: ["ETag"],
				example: patchedDraft,
			},
			201: { description: "The working copy, new.", json: Draft, headers: ["ETag", "Location"] },
		},
		problems: { 403: NOT_YOURS, 409: RACE_OR_NEW, 412: CHANGED_OR_EXISTS, 422: TOO_DEEP },
	},
	"DELETE /newsroom/api/articles/:slug/draft": {
		id: "discardDraft",
		summary: "Discards a working copy",
		description: "An article that had nothing else goes with it.",
		example,
		requestHeaders: ["If-Match"],
		responses: { 204: { description: "The working copy is gone." } },
		problems: { 403: NOT_YOURS, 404: NO_DRAFT, 409: RACE, 412: CHANGED },
	},
	"POST /newsroom/api/articles/:slug/publish": {
		id: "publishArticle",
		summary: "Publishes or schedules a working copy",
		description:
			"The article, its version and the end of the working copy are one transaction. An article without a working copy is published as it stands. With `at` in the future an article that is not public is scheduled; of a public one the working copy waits, and the response is 202. If-Match names the working copy, or the article, or both: an article that was changed since the working copy began is replaced only if its own ETag is named too. The same request with the same If-Match again changes nothing.",
		example,
		requestHeaders: ["If-Match", "If-None-Match"],
		body: {
			says: "When, and what it does to readers.",
			maxBytes: MAX_PUBLISH_BYTES,
			example: publishInput,
		},
		responses: {
			200: {
				description: "The article.",
				json: SavedArticle,
				headers: ["ETag"],
				example: writtenArticle,
			},
			202: { description: "The working copy, scheduled.", json: Draft, headers: ["ETag"] },
		},
		problems: {
			404: "There is no such article.",
			409: `${RACE} Or there is nothing to schedule or to correct.`,
			412: `${CHANGED} Or the article was changed since the working copy began.`,
			422: "The working copy cannot be published; `errors` points to its fields, or to those of the request.",
		},
	},
	"DELETE /newsroom/api/articles/:slug/publish": {
		id: "unscheduleDraft",
		summary: "Takes the schedule of a working copy back",
		description:
			"The working copy stays. The schedule of an article that is not public yet is its own: change its `status` to “draft”.",
		example,
		requestHeaders: ["If-Match"],
		responses: { 204: { description: "It is not scheduled any more." } },
		problems: { 404: NO_DRAFT, 409: `${RACE} Or the article itself is scheduled.`, 412: CHANGED },
	},
} as const satisfies Operations;
