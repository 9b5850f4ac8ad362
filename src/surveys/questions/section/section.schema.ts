import * as v from "valibot";
import { described } from "../../../platform/schema/described.schema.ts";
import { sectionEntries } from "../question-base.schema.ts";

export const Section = described(
	"Asks nothing: divides the questions before it from those after.",
	v.strictObject({ type: v.literal("section"), ...sectionEntries }),
);
export type Section = v.InferOutput<typeof Section>;
