import type { Operations } from "../../../platform/http/operation.ts";
import { deadLetterList } from "./dead-letters.examples.ts";
import { DeadLetterList, RetriedDeadLetter } from "./dead-letters.schema.ts";

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
