import type { Operations } from "../../platform/http/operation.ts";
import { publicResults } from "./results.examples.ts";
import { PublicResults } from "./results.schema.ts";

/** Describes public results. */
export const resultsOperations = {
	"GET /api/surveys/:slug/results": {
		id: "getResults",
		summary: "What the answers come to",
		description:
			"Where the newsroom lets everybody see it. No group of fewer than five people is told of: then counts are null, and `suppressed` is true.",
		parameters: { lang: "One language for all words (BCP 47)." },
		example: { slug: "leserumfrage" },
		responses: {
			200: { description: "The results.", json: PublicResults, example: publicResults },
		},
		problems: { 404: "There is no such survey, or its results are not public." },
	},
} as const satisfies Operations;
