import type { Operations } from "../../../platform/http/operation.ts";
import { deadLetterList } from "./dead-letters.examples.ts";
import {
	DeadLetterList,
	DeadLetterOutcomes,
	MAX_BATCH_BYTES,
	RetriedDeadLetter,
} from "./dead-letters.schema.ts";

/** Describes the answers that could not be stored. */
export const deadLetterOperations = {
	"GET /newsroom/api/dead-letters": {
		id: "listDeadLetters",
		summary: "A page of answers that could not be stored",
		description: "They are kept until they are stored by hand.",
		example: {},
		responses: {
			200: {
				description: "The page.",
				json: DeadLetterList,
				headers: ["Link"],
				example: deadLetterList,
			},
		},
	},
	"GET /newsroom/api/dead-letters/export.ndjson": {
		id: "exportDeadLetters",
		summary: "A file of the answers that could not be stored",
		description: "JSON Lines: one entry of the list a line, the newest first.",
		example: {},
		responses: {
			200: {
				description: "The file.",
				types: ["application/x-ndjson"],
				headers: ["Content-Disposition"],
			},
		},
	},
	"POST /newsroom/api/dead-letters/batch": {
		id: "decideDeadLetters",
		summary: "Retries or discards several at once",
		description:
			"What is stored or discarded is no longer in the list. Discarded ones are erased for good: save them first.",
		example: {},
		body: {
			says: "Which, and what to do.",
			maxBytes: MAX_BATCH_BYTES,
			example: { do: "retry", keys: [1] },
		},
		responses: {
			200: {
				description: "What became of each.",
				json: DeadLetterOutcomes,
				example: { results: [{ key: 1, outcome: "stored" }] },
			},
		},
	},
	"DELETE /newsroom/api/dead-letters/:key": {
		id: "discardDeadLetter",
		summary: "Discards such an answer",
		description: "It is erased for good, and counts in no survey.",
		example: { key: "1" },
		responses: { 204: { description: "It is erased." } },
		problems: { 404: "There is no such letter; perhaps it has been stored." },
	},
	"POST /newsroom/api/dead-letters/:key/retry": {
		id: "retryDeadLetter",
		summary: "Tries to store such an answer again",
		description: "What is stored is no longer in the list.",
		example: { key: "1" },
		requestHeaders: ["Accept"],
		responses: {
			200: {
				description: "It is stored.",
				json: RetriedDeadLetter,
				example: { retried: "stored" },
			},
			303: { description: "For browsers: the page with the list.", headers: ["Location"] },
		},
		problems: {
			404: "There is no such letter; perhaps it has been stored.",
			409: "The database refuses the response: its survey may be gone.",
			422: "The letter is no response.",
		},
	},
} as const satisfies Operations;
