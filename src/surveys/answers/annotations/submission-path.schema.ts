import * as v from "valibot";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";

/** The path of one submission to a survey. */
export const SubmissionPath = v.object({
	slug: SlugPath.entries.slug,
	id: v.pipe(
		v.string(),
		v.regex(/^[0-9a-f]{32}$/),
		v.description("The id of the submission, as in the list of responses."),
	),
});
