import * as v from "valibot";

/** What the service says of itself while its database answers. */
export const Health = v.object({ status: v.literal("ok"), revision: v.number() });
