import * as v from "valibot";

const MAX_TITLE_LENGTH = 1000;

const count = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));

/** The form that deletes a survey: its revision and its answers as they were shown, and the title as it was typed. */
export const DeletionForm = v.object({
	revision: v.optional(count),
	responses: count,
	title: v.optional(v.pipe(v.string(), v.maxLength(MAX_TITLE_LENGTH)), ""),
});

export const MAX_DELETION_BYTES = 8192;
