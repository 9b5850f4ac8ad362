import * as v from "valibot";
import { Count } from "../platform/schema/count.schema.ts";
import { described } from "../platform/schema/described.schema.ts";
import { InstantText } from "../platform/schema/time.schema.ts";

export const Delivery = described(
	"An event on its way to a webhook, and how the last attempt to send it ended.",
	v.object({
		id: described("Its `webhook-id`: the same in every attempt.", v.string()),
		type: described("The type of the event.", v.string()),
		created_at: InstantText,
		attempts: Count,
		attempted_at: v.exactOptional(described("The time of the last attempt.", InstantText)),
		duration_ms: v.exactOptional(Count),
		status: v.exactOptional(described("The status of the response.", Count)),
		response: v.exactOptional(
			described("The beginning of the response: at most 500 characters.", v.string()),
		),
		error: v.exactOptional(described("Why there was no response.", v.string())),
		next_attempt_at: v.exactOptional(
			described("When it is sent again, at the earliest; missing if it is not.", InstantText),
		),
	}),
);
export type Delivery = v.InferOutput<typeof Delivery>;

export const DeliveryList = v.object({ deliveries: v.array(Delivery) });

export const TestEvent = described(
	"The event of a test.",
	v.object({
		type: v.literal("webhook.test"),
		timestamp: InstantText,
		data: v.object({ webhook: described("The id of the webhook.", v.string()) }),
	}),
);
export type TestEvent = v.InferOutput<typeof TestEvent>;
