import * as v from "valibot";
import { singleValue } from "../platform/schema/query-value.schema.ts";

/** Which part of all channels: those after a key. */
export const ChannelPartQuery = v.object({
	after: v.exactOptional(
		v.pipe(
			singleValue,
			v.maxLength(300),
			v.description("Leads to the next part, where there are more than 1,000 channels."),
		),
	),
});
