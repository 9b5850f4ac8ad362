import * as v from "valibot";
import { Count } from "../../../platform/schema/count.schema.ts";
import { described } from "../../../platform/schema/described.schema.ts";
import { Slug } from "../../../platform/schema/text.schema.ts";
import { InstantText } from "../../../platform/schema/time.schema.ts";

export const SurveyErasure = described(
	"What went with a survey.",
	v.object({
		slug: Slug,
		erased_at: InstantText,
		responses: described("How many had answered.", Count),
		texts: described("How many texts they had written in their own words.", Count),
		caught: described("How many caught submissions there were.", Count),
		dead_letters: described("How many answers waited to be stored.", Count),
	}),
);
export type SurveyErasure = v.InferOutput<typeof SurveyErasure>;
