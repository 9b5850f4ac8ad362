import * as v from "valibot";
import { line, prose } from "../../../platform/schema/text.schema.ts";
import { translated } from "../../../platform/schema/translated.schema.ts";
import { Whole } from "../question-parts.schema.ts";
import { placed, shared } from "../shared.schema.ts";

const MAX_TEXT_LENGTH = 10_000;

/** Length in UTF-16 code units. */
const maxLength = (length: number) =>
	v.optional(v.pipe(Whole, v.minValue(1), v.maxValue(MAX_TEXT_LENGTH)), length);

/** Asks nothing: divides the questions before it from those after. */
export const Section = v.strictObject({ type: v.literal("section"), ...placed });

/** One line. */
export const Text = v.strictObject({
	type: v.literal("text"),
	...shared,
	max_length: maxLength(200),
});

/** Several lines. */
export const LongText = v.strictObject({
	type: v.literal("long_text"),
	...shared,
	max_length: maxLength(2000),
});

export const Email = v.strictObject({ type: v.literal("email"), ...shared });

/** The label is what is agreed to; it is kept with the answer, and its version. */
export const Consent = v.strictObject({
	type: v.literal("consent"),
	...shared,
	label: translated(prose(5000)),
	version: v.optional(line(100), "1"),
});
