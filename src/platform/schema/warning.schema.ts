import * as v from "valibot";
import { described } from "./described.schema.ts";

/** Something of a body that was removed. */
export const Warning = v.object({
	pointer: described("A JSON Pointer (RFC 6901) to what it is about.", v.string()),
	detail: v.string(),
});
export type Warning = v.InferOutput<typeof Warning>;

/** Returns a warning as the API sends it. */
export const toWarning = ({ pointer, detail }: Warning): Warning => ({ pointer, detail });
