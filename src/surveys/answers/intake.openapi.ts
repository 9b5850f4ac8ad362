import type { Operations } from "../../platform/http/operation.ts";
import { receipt, submission } from "./submission.examples.ts";
import { MAX_BODY_BYTES, Receipt } from "./submission.schema.ts";

/** Describes the intake of answers. */
export const intakeOperations = {
	"POST /api/surveys/:slug/responses": {
		id: "sendResponse",
		summary: "Sends the answers of one respondent",
		description:
			"From any page of any site, as a form or as JSON. The fields are the questions' ids; the parts of a question stand under `id.part`. Browsers, which prefer HTML, are led to a page of thanks, or get the form back with what is wrong, filled in: also if it is too large, was withdrawn, or came after too many others. If the survey takes no answers, they get a page that lists what they typed. If no question is required, a submission without a single answer counts as well. At most 60 posts a minute from one address to one survey.",
		example: { slug: "beispielumfrage" },
		requestHeaders: ["Accept", "Accept-Language", "Origin"],
		body: {
			says: "Answers by field, and fields that are none and begin with “_”.",
			maxBytes: MAX_BODY_BYTES,
			types: ["application/x-www-form-urlencoded", "multipart/form-data"],
			example: submission,
		},
		responses: {
			200: {
				description: "The same answers were stored before under this `_submission`.",
				json: Receipt,
			},
			201: { description: "The answers are stored.", json: Receipt, example: receipt },
			202: {
				description: "The answers are safe, and will be stored in a moment.",
				json: Receipt,
			},
			303: { description: "For browsers: the next page.", headers: ["Location"] },
		},
		problems: {
			404: "There is no such survey.",
			409: "The survey is not open, or other answers were stored under this `_submission`.",
			413: "The form has more than 512 KiB, or its answers take more than 125,000 bytes as JSON.",
			410: "These answers were sent before, and withdrawn. To give them again, send them under a new `_submission`.",
			422: "Some answers are not valid, or not text in the form's encoding; `errors` names each field.",
			429: "Too many posts from one address.",
		},
	},
} as const satisfies Operations;
