import type { Operations } from "../../../platform/http/operation.ts";
import { FillProgress } from "./search-index.schema.ts";

/** Describes the repair of the search index. */
export const searchIndexOperations = {
	// In the order of a repair: whoever tries all examples in turn has a search that works.
	"DELETE /newsroom/api/search-index": {
		id: "dropSearchIndex",
		summary: "Takes the search index away",
		description:
			"Should it be broken: everything but search goes on without it, and search answers 503 until PUT and POST have made it again.",
		example: {},
		responses: { 204: { description: "It is gone." } },
	},
	"PUT /newsroom/api/search-index": {
		id: "makeSearchIndex",
		summary: "Makes the search index anew, empty",
		description: "Then fill it: follow `next` with POST until there is none.",
		example: {},
		responses: {
			200: {
				description: "It is there.",
				json: FillProgress,
				example: { next: "https://news.example/newsroom/api/search-index?after=0" },
			},
		},
	},
	"POST /newsroom/api/search-index": {
		id: "fillSearchIndex",
		summary: "Fills a portion of the search index",
		description: "`next` is the request that goes on; without it the index is complete.",
		example: {},
		responses: {
			200: {
				description: "How far it is.",
				json: FillProgress,
				example: { next: "https://news.example/newsroom/api/search-index?after=1" },
			},
		},
	},
} as const satisfies Operations;
