import * as v from "valibot";
import { Count } from "../../../platform/schema/count.schema.ts";
import { described } from "../../../platform/schema/described.schema.ts";

export const MAX_PASTED_BYTES = 2_000_000;

export const PastedMarkdown = described(
	"What was pasted, as Markdown.",
	v.object({
		markdown: v.string(),
		dropped_pictures: described(
			"The number of pictures that were left out, because they have no lasting address on the web.",
			Count,
		),
	}),
);
