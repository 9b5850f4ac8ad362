import * as v from "valibot";
import { described } from "./described.schema.ts";

export const FieldError = described(
	"One fault.",
	v.object({
		pointer: v.exactOptional(
			described(
				"Where in a JSON body, as a JSON Pointer (RFC 6901): `#/questions/0/label`.",
				v.string(),
			),
		),
		field: v.exactOptional(described("The name of a parameter, or of a form's field.", v.string())),
		detail: described("What is wrong, for people.", v.string()),
	}),
);
export type FieldError = v.InferOutput<typeof FieldError>;

/** `type` is left out, which means about:blank. */
export const Problem = described(
	"What went wrong: problem details (RFC 9457), without `type`.",
	v.object({
		status: v.number(),
		title: v.string(),
		detail: v.exactOptional(v.string()),
		errors: v.exactOptional(
			described("Every fault that can be told at once, not only the first.", v.array(FieldError)),
		),
		reason: v.exactOptional(
			described("With 410 and 451: why an article was withdrawn.", v.string()),
		),
		changed_by: v.exactOptional(
			described("With 412: the name of whoever made the last change.", v.string()),
		),
		changed_at: v.exactOptional(described("With 412: when that was.", v.string())),
	}),
);
export type Problem = v.InferOutput<typeof Problem>;

/** The member and the time of the last change, as far as they are known. */
export type LastChange = Pick<Problem, "changed_by" | "changed_at">;
