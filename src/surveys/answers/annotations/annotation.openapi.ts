import type { Operations } from "../../../platform/http/operation.ts";
import { receipt, submissionList } from "../submission.examples.ts";
import { AnnotatedSubmission } from "../submission.schema.ts";
import { MAX_ANNOTATION_BYTES } from "./annotation.schema.ts";

const example = { slug: "beispielumfrage", id: receipt.id };
const [found] = submissionList.responses;
const NONE = {
	404: "There is no such survey or response, or its answers are erased.",
};

/** Describes what the newsroom may add to a submission, and how it erases one. */
export const annotationOperations = {
	"GET /newsroom/api/surveys/:slug/responses/:id": {
		id: "getResponse",
		summary: "One response, with what the newsroom added",
		description:
			"Of one that the newsroom has erased only the reason is left. Marks and notes are in no export and in no webhook.",
		example,
		responses: {
			200: {
				description: "The response.",
				json: AnnotatedSubmission,
				example: found,
			},
		},
		problems: NONE,
	},
	"PATCH /newsroom/api/surveys/:slug/responses/:id": {
		id: "annotateResponse",
		summary: "Marks a response, notes something about it, or hides it from exports",
		description:
			"Send `note_at` as it was read, and a note that somebody else has written meanwhile is not replaced (422). A hidden response is in no export, and counts in the results all the same.",
		example,
		body: {
			says: "What changes.",
			maxBytes: MAX_ANNOTATION_BYTES,
			example: { marked: true },
		},
		responses: {
			200: {
				description: "The response as it is now.",
				json: AnnotatedSubmission,
				example: { ...found, marked: true },
			},
		},
		problems: {
			...NONE,
			409: "The response has changed at the same time.",
			422: "A field is not valid, or the note is not the one of `note_at` any more.",
		},
	},
	"POST /newsroom/api/surveys/:slug/responses/:id/erase": {
		id: "eraseResponse",
		summary: "Erases a response, and says why",
		description:
			"Its answers, marks and notes are erased for good, and it no longer counts. The reason stays, and the receipt says that the newsroom erased the answers. What was exported or sent to a webhook before is not recalled, and public results that were counted before stay.",
		example,
		body: {
			says: "Why.",
			maxBytes: MAX_ANNOTATION_BYTES,
			example: { reason: "Nennt die Adresse eines Nachbarn." },
		},
		responses: { 204: { description: "It is erased." } },
		problems: { ...NONE, 422: "The reason is missing, or too long." },
	},
} as const satisfies Operations;
