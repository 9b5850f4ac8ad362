import * as v from "valibot";

/** What is wrong with one field: `pointer` into a JSON body (RFC 6901), `field` of a form or query. */
export const FieldError = v.object({
	pointer: v.exactOptional(v.string()),
	field: v.exactOptional(v.string()),
	detail: v.string(),
});
export type FieldError = v.InferOutput<typeof FieldError>;

/** RFC 9457 problem details; `type` is left out, which means about:blank. */
export const Problem = v.object({
	status: v.number(),
	title: v.string(),
	detail: v.exactOptional(v.string()),
	errors: v.exactOptional(v.array(FieldError)),
});
export type Problem = v.InferOutput<typeof Problem>;
