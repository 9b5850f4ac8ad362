import * as v from "valibot";
import { Cursor } from "../../../platform/schema/cursor.schema.ts";
import { FRONT_PAGE_LENGTH } from "../../../platform/schema/page-query.schema.ts";

/** For how many days a link of the form may open. */
export const DAYS = [1, 3, 7, 14, 30] as const;
/** The days that the form offers first. */
export const USUAL_DAYS = 7;

/** The field of the form that makes a link. */
export const SharingForm = v.pipe(
	v.object({ days: v.picklist(DAYS.map(String)) }),
	v.transform(({ days }) => ({ expires_in_days: Number(days) })),
);

/** The comments after `cursor`, and what was done last. Other parameters are ignored. */
export const SharingQuery = v.pipe(
	v.object({
		cursor: v.exactOptional(Cursor),
		done: v.fallback(v.optional(v.picklist(["revoked"])), undefined),
	}),
	v.transform((query) => ({ ...query, limit: FRONT_PAGE_LENGTH })),
);
export type SharingQuery = v.InferOutput<typeof SharingQuery>;
