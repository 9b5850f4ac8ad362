import * as v from "valibot";
import { Revision } from "../platform/schema/count.schema.ts";
import { described } from "../platform/schema/described.schema.ts";

/** The health check while D1 answers. */
export const Health = described(
	"Both answer.",
	v.object({
		status: v.literal("ok"),
		revision: Revision,
		version: described("The deployed version, as Cloudflare names it.", v.string()),
		clock: described(
			"`ticking` if the cron trigger ran within three minutes: nothing that is scheduled appears without it.",
			v.picklist(["ticking", "stopped"]),
		),
	}),
);
export type Health = v.InferOutput<typeof Health>;
