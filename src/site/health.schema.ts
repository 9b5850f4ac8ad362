import * as v from "valibot";
import { Revision } from "../platform/schema/count.schema.ts";
import { described } from "../platform/schema/described.schema.ts";

/** The health check while D1 answers. */
export const Health = described(
	"Both answer.",
	v.object({ status: v.literal("ok"), revision: Revision }),
);
