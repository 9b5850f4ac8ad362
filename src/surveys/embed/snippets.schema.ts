import * as v from "valibot";
import { described } from "../../platform/schema/described.schema.ts";

export const Snippets = described(
	"HTML to copy.",
	v.object({ form: v.string(), fetch: v.string(), embed: v.string() }),
);
export type Snippets = v.InferOutput<typeof Snippets>;
