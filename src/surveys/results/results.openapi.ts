import type { Operations } from "../../platform/http/operation.ts";
import { SURVEY_GONE } from "../survey/erased/gone-text.ts";
import { publicResults } from "./results.examples.ts";
import { PublicResults } from "./results.schema.ts";

/** Describes public results. */
export const resultsOperations = {
	"GET /api/surveys/:slug/results": {
		id: "getResults",
		summary: "What the answers come to",
		description:
			"Where the newsroom lets everybody see it. Until the survey is closed, only the number of submissions, rounded down to fives. Then its answers are counted once: noise is added to every count (0 in a third of all cases, at most 3 in eleven of twelve), and it is rounded to fives. Counts below five are null, and `suppressed` is true. Numbers and dates are in classes; in their `value`, `..` is an open end.",
		parameters: { lang: "One language for all words (BCP 47)." },
		example: { slug: "beispielumfrage" },
		responses: {
			200: { description: "The results.", json: PublicResults, example: publicResults },
		},
		problems: { 404: "There is no such survey, or its results are not public.", 410: SURVEY_GONE },
	},
} as const satisfies Operations;
