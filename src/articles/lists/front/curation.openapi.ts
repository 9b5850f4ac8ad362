import { CHANGED, type Operations } from "../../../platform/http/operation.ts";
import { curation, curationInput } from "./curation.examples.ts";
import { Curation, MAX_CURATION_BYTES } from "./curation.schema.ts";

/** Describes the newsroom's API for the front page. */
export const curationOperations = {
	"GET /newsroom/api/front": {
		id: "getFront",
		summary: "What was chosen for the front page",
		description:
			"Before the first choice it is empty. `warnings` tell what the page leaves out, such as a lead that was withdrawn meanwhile. Its `ETag` goes into If-Match of the next change.",
		example: {},
		requestHeaders: ["If-Match"],
		responses: {
			200: { description: "The choice.", json: Curation, headers: ["ETag"], example: curation },
		},
		problems: { 412: CHANGED },
	},
	"PUT /newsroom/api/front": {
		id: "putFront",
		summary: "Chooses what the front page shows",
		description:
			"`lead` leads the page, `pinned` are the row below it, and `sections` are topics: the navigation of every page, and blocks of the front page. The newest articles fill the rest. It is public at once. A lead that is withdrawn later gives its place to the newest article, and a section without articles is left out. `{}` takes every choice back.",
		example: {},
		requestHeaders: ["If-Match"],
		body: { says: "The choice.", maxBytes: MAX_CURATION_BYTES, example: curationInput },
		responses: {
			200: {
				description: "The choice, as it was stored.",
				json: Curation,
				headers: ["ETag"],
				example: curation,
			},
		},
		problems: {
			409: "Someone else changed it meanwhile.",
			412: CHANGED,
			422: "Some fields are not valid: no article or topic has the slug, or the article is not public. `errors` points to each.",
		},
	},
} as const satisfies Operations;
