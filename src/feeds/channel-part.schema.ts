import * as v from "valibot";
import { singleValue } from "../platform/schema/query-value.schema.ts";
import { atMost } from "../platform/schema/text.schema.ts";

const entries = {
	after: v.exactOptional(
		v.pipe(
			singleValue,
			atMost(300),
			v.description("Leads to the next part, where there are more than 1,000 channels."),
		),
	),
};

/** Which part of all channels a document has: those after a key. */
export const ChannelPartQuery = v.strictObject(entries);

/** The same for a page, whose address may carry parameters of others. */
export const ChannelPageQuery = v.object(entries);
