import type { Operations } from "../../../platform/http/operation.ts";
import { receipt } from "../submission.examples.ts";

const example = { slug: "beispielumfrage", id: receipt.id };
const TO_PAGE = {
	description: "For browsers: the page with the list.",
	headers: ["Location"],
} as const;
const GONE =
	"There is no such survey, or no such caught submission: perhaps it is counted already.";

/** Describes what the newsroom may decide about caught submissions. */
export const caughtOperations = {
	"POST /newsroom/api/surveys/:slug/responses/:id/count": {
		id: "countCaughtResponse",
		summary: "Counts a caught response as one of a person",
		description:
			"From then on it is in the results, the exports, the list of responses and its webhook like every other, under the day on which it came, also if the survey is full or closed. `GET …/responses?caught=true` lists those that are caught.",
		example,
		requestHeaders: ["Accept"],
		responses: { 204: { description: "It counts." }, 303: TO_PAGE },
		problems: {
			404: GONE,
			409: "The questions have changed since: the response no longer fits them.",
		},
	},
	"POST /newsroom/api/surveys/:slug/responses/:id/discard": {
		id: "discardCaughtResponse",
		summary: "Erases a caught response",
		description: "Its answers are erased for good. One that counts cannot be discarded.",
		example,
		requestHeaders: ["Accept"],
		responses: { 204: { description: "It is erased." }, 303: TO_PAGE },
		problems: { 404: GONE },
	},
} as const satisfies Operations;
