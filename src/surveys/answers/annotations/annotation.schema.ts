import * as v from "valibot";
import { described } from "../../../platform/schema/described.schema.ts";
import { rules } from "../../../platform/schema/documented-rules.schema.ts";
import { readOnlyEntries } from "../../../platform/schema/read-only.schema.ts";
import { line, prose } from "../../../platform/schema/text.schema.ts";
import { AnnotatedSubmission } from "../submission.schema.ts";

/** The most characters of a note. */
export const MAX_NOTE_LENGTH = 2000;
/** The most characters of the reason for which the newsroom erases a submission. */
export const MAX_REASON_LENGTH = 300;
/** A form needs up to three times as many bytes when its text is encoded for sending. */
export const MAX_ANNOTATION_BYTES = 65_536;

/** The fields of a submission that the newsroom may change. */
export const AnnotationInput = v.strictObject({
	marked: v.optional(described("Marked, to be found again.", v.boolean()), false),
	hidden: v.optional(described("In no export; it counts all the same.", v.boolean()), false),
	note: v.exactOptional(
		described("A remark of the newsroom, which no export has.", prose(MAX_NOTE_LENGTH)),
	),
});
export type AnnotationInput = v.InferOutput<typeof AnnotationInput>;

export const AnnotationPatch = described(
	"A JSON Merge Patch (RFC 7396) of what the newsroom added to a response as it was read: `marked`, `hidden` and `note`.",
	v.pipe(v.record(v.string(), v.unknown()), rules("What it makes of the response must be valid.")),
);

/** The fields of a submission that the newsroom may change. */
export const editedAnnotations = {
	input: AnnotationInput,
	representation: v.strictObject({
		...readOnlyEntries(AnnotatedSubmission, AnnotationInput),
		...AnnotationInput.entries,
	}),
	advice: {
		note_at: "the note has changed meanwhile: read the response again, then change it",
	},
};

/** Why the newsroom erases a submission. */
export const ErasureInput = v.strictObject({
	reason: described(
		"Why it is erased, without anything about the respondent. It stays when the answers are gone.",
		line(MAX_REASON_LENGTH),
	),
});
export type ErasureInput = v.InferOutput<typeof ErasureInput>;

export const erasing = { input: ErasureInput, representation: ErasureInput };
