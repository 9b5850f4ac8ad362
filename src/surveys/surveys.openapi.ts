import type { Operations } from "../docs/operation.ts";
import { MAX_SUBMISSION_BYTES } from "./answers/submission.schema.ts";
import { publicResults } from "./results/results.examples.ts";
import { receipt, receiptStatus, submission, survey } from "./survey/survey.examples.ts";

const code = "The receipt: 24 letters and digits. Case, spaces and hyphens do not matter.";

/** What anybody may do with surveys, and respondents with their answers. */
export const surveyOperations = {
	"GET /api/surveys/:slug": {
		id: "getSurvey",
		summary: "A survey's questions",
		description: "In all its languages, unless `lang` asks for one.",
		parameters: { lang: "One language (BCP 47); one that the survey does not speak gets its own." },
		example: { slug: "leserumfrage" },
		requestHeaders: ["Accept-Language"],
		responses: { 200: { description: "The survey.", json: "Survey", example: survey } },
		problems: { 404: "There is no such survey." },
	},
	"GET /api/surveys/:slug/results": {
		id: "getResults",
		summary: "What the answers come to",
		description:
			"Where the newsroom lets everybody see it. No group of fewer than five people is told of: then counts are null, and `suppressed` is true.",
		parameters: { lang: "One language for all words (BCP 47)." },
		example: { slug: "leserumfrage" },
		responses: {
			200: { description: "The results.", json: "PublicResults", example: publicResults },
		},
		problems: { 404: "There is no such survey, or its results are not public." },
	},
	"POST /api/surveys/:slug/responses": {
		id: "sendResponse",
		summary: "Sends the answers of one respondent",
		description:
			"From any page of any site, as a form or as JSON. The fields are the questions' ids; the parts of a question stand under `id.part`. Browsers, which prefer HTML, are led to a page of thanks, or get the form back with what is wrong. At most 60 posts a minute from one address.",
		example: { slug: "leserumfrage" },
		requestHeaders: ["Accept", "Accept-Language", "Origin"],
		body: {
			says: "Answers by field, and fields that are none and begin with “_”.",
			maxBytes: MAX_SUBMISSION_BYTES,
			types: ["application/x-www-form-urlencoded", "multipart/form-data"],
			example: submission,
		},
		responses: {
			200: {
				description: "These answers were there already: sent twice, counted once.",
				json: "Receipt",
			},
			201: { description: "The answers are stored.", json: "Receipt", example: receipt },
			202: {
				description: "The answers are safe, and will be stored in a moment.",
				json: "Receipt",
			},
			303: { description: "For browsers: the next page.", headers: ["Location"] },
		},
		problems: {
			404: "There is no such survey.",
			409: "The survey is not open.",
			410: "These answers were sent before, and withdrawn.",
			422: "Some answers are not valid; `errors` names each field.",
			429: "Too many posts from one address.",
		},
	},
	"GET /api/receipts/:receipt": {
		id: "getReceipt",
		summary: "What is stored under a receipt",
		description: "The receipt is all it needs, and nobody else has it: keep it like a password.",
		parameters: { receipt: code },
		example: { receipt: receipt.receipt },
		requestHeaders: ["Accept-Language"],
		responses: {
			200: { description: "The answers.", json: "ReceiptStatus", example: receiptStatus },
		},
		problems: { 404: "Nothing is stored under this receipt, or not yet." },
	},
	"DELETE /api/receipts/:receipt": {
		id: "withdrawResponse",
		summary: "Withdraws the answers under a receipt",
		description: "They are erased, and no longer count. To do it again changes nothing.",
		parameters: { receipt: code },
		example: { receipt: receipt.receipt },
		responses: { 204: { description: "The answers are withdrawn." } },
		problems: { 404: "Nothing is stored under this receipt, or not yet." },
	},
} as const satisfies Operations;
