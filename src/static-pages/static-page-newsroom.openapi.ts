import { CHANGED, CHANGED_OR_EXISTS, type Operations } from "../platform/http/operation.ts";
import {
	staticPage,
	staticPageInput,
	staticPageList,
	writtenPageSlug,
} from "./static-page.examples.ts";
import {
	MAX_STATIC_PAGE_BYTES,
	MAX_STATIC_PAGES,
	SavedStaticPage,
	StaticPage,
	StaticPageList,
} from "./static-page.schema.ts";

const example = { slug: writtenPageSlug };
const NO_PAGE = "There is no such static page.";

/** Describes the newsroom's API for static pages. */
export const staticPageOperations = {
	"GET /newsroom/api/pages": {
		id: "listStaticPages",
		summary: "All static pages",
		description: `Without their texts, by slug. There are at most ${MAX_STATIC_PAGES}.`,
		example: {},
		responses: {
			200: { description: "The pages.", json: StaticPageList, example: staticPageList },
		},
	},
	"PUT /newsroom/api/pages/:slug": {
		id: "putStaticPage",
		summary: "Publishes or replaces a static page",
		description:
			"It is public at once, at `/pages/{slug}`. `footer` puts it into the footer of every page, the smallest number first. `/impressum` and `/datenschutz` lead to the pages of these slugs, and forms link to `datenschutz`. What is left out is taken away; what `GET` returns can be sent back. `warnings` tell what was removed from the body.",
		example,
		requestHeaders: ["If-Match", "If-None-Match"],
		body: { says: "The page.", maxBytes: MAX_STATIC_PAGE_BYTES, example: staticPageInput },
		responses: {
			200: { description: "The page, replaced.", json: SavedStaticPage, headers: ["ETag"] },
			201: {
				description: "The page, new.",
				json: SavedStaticPage,
				headers: ["ETag", "Location"],
				example: staticPage,
			},
		},
		problems: {
			409: `Someone else changed it meanwhile; or there are ${MAX_STATIC_PAGES} pages already.`,
			412: CHANGED_OR_EXISTS,
			422: "Some fields are not valid; `errors` points to each. Or the text is too complex.",
		},
	},
	"GET /newsroom/api/pages/:slug": {
		id: "getStaticPage",
		summary: "A static page as it was typed",
		description: "Its `ETag` goes into If-Match of the next change.",
		example,
		requestHeaders: ["If-Match"],
		responses: {
			200: { description: "The page.", json: StaticPage, headers: ["ETag"], example: staticPage },
		},
		problems: { 404: NO_PAGE, 412: CHANGED },
	},
	"DELETE /newsroom/api/pages/:slug": {
		id: "eraseStaticPage",
		summary: "Erases a static page",
		description: "Its address then answers 404. It is not kept; a `PUT` makes a new one.",
		example,
		requestHeaders: ["If-Match"],
		responses: { 204: { description: "The page is erased." } },
		problems: { 404: NO_PAGE, 409: CHANGED, 412: CHANGED },
	},
} as const satisfies Operations;
