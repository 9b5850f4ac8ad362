import * as v from "valibot";

/** How many. */
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How often what is public had changed, all changes counted. */
export const Revision = Count;
