import type { Operations } from "../../platform/http/operation.ts";
import { articleBatch, batchResults } from "./article-batch.examples.ts";
import { BatchResults, MAX_BATCH_ARTICLES, MAX_BATCH_BYTES } from "./article-batch.schema.ts";

/** Describes how many articles are stored by one request. */
export const articleBatchOperations = {
	"POST /newsroom/api/articles/batch": {
		id: "storeArticles",
		summary: "Publishes, schedules, drafts or replaces many articles",
		description: `Up to ${MAX_BATCH_ARTICLES} articles, each as the body of its \`PUT\` with its \`slug\`; \`if_match\` and \`if_none_match\` take what the headers of these names do. Each is checked and stored by itself, in the order sent, so that a translation may follow its original: one that is not valid, or in conflict with others, stops no other. What follows a change is done once for all. The response is a 207 whatever became of them: \`results\` have the status of each. The same batch can be sent again: what is stored already stays as it is.`,
		example: {},
		body: { says: "The articles.", maxBytes: MAX_BATCH_BYTES, example: articleBatch },
		responses: {
			207: {
				description: "What became of each.",
				json: BatchResults,
				example: batchResults,
			},
		},
		problems: { 422: "There is no list of 1 to 100 articles." },
	},
} as const satisfies Operations;
