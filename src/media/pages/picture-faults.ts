import { faultsOf, type RefusedForm } from "../../newsroom/layout/refused-form.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";
import type { FileFault } from "../upload/upload-fields.ts";

/** The fields of texts; each has words for what is wrong with it. */
const FIELDS = ["alt", "caption", "credit"] as const;

/** The faults of a form about a picture. */
export type MediaFault = (typeof FIELDS)[number] | FileFault | "large" | "form";
export type RefusedPicture = RefusedForm<MediaFault>;

/** Returns what is wrong with each field of a form about a picture. */
export const pictureFaults = (errors: FieldError[]): Record<string, MediaFault> =>
	faultsOf<MediaFault>(errors, FIELDS, "form");
