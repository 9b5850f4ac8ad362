import * as v from "valibot";
import { prose } from "../../../platform/schema/text.schema.ts";
import { ErasureInput, MAX_NOTE_LENGTH } from "../../answers/annotations/annotation.schema.ts";
import { FindingPageQuery } from "../../answers/search/submission-finding.schema.ts";
import { SelectionPageQuery } from "../results-query.schema.ts";

/** A page of the list of submissions: those in a filter, of one list, with words in their texts. */
export const SubmissionsPageQuery = v.intersect([SelectionPageQuery, FindingPageQuery]);

export type SubmissionsPageQuery = v.InferOutput<typeof SubmissionsPageQuery>;

/** The last deed with a submission. */
export const AnnotationDone = v.picklist([
	"noted",
	"unnoted",
	"marked",
	"unmarked",
	"hidden",
	"shown",
	"erased",
]);
export type AnnotationDone = v.InferOutput<typeof AnnotationDone>;

/** The page of one submission; the rest is the list from which it was opened. */
export const SubmissionPageQuery = v.intersect([
	SubmissionsPageQuery,
	v.object({ done: v.fallback(v.optional(AnnotationDone), undefined) }),
]);

export type SubmissionPageQuery = v.InferOutput<typeof SubmissionPageQuery>;

/** The fields that the buttons on the page of a submission send. `seen` is the time of the note that was shown. */
export const AnnotationForm = v.object({
	do: v.picklist(["note", "mark", "unmark", "hide", "unhide"]),
	note: v.optional(v.pipe(prose(MAX_NOTE_LENGTH), v.trimEnd()), ""),
	seen: v.optional(v.string(), ""),
	/** The page to go back to; otherwise that of the submission. */
	back: v.exactOptional(v.string()),
});
export type AnnotationForm = v.InferOutput<typeof AnnotationForm>;

export const ErasureForm = v.object({ reason: ErasureInput.entries.reason });
