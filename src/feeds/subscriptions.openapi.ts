import type { Operations } from "../platform/http/operation.ts";

/** Describes the list of all channels for feed readers. */
export const subscriptionsOperations = {
	"GET /feeds.opml": {
		id: "getSubscriptions",
		summary: "All channels, for feed readers",
		description:
			"OPML 2.0 with the RSS feed of every channel that has articles. A list of more than 1,000 ends with an `include` of the next part.",
		example: {},
		responses: { 200: { description: "The list.", types: ["text/x-opml; charset=utf-8"] } },
		problems: { 404: "There is no such part." },
	},
} as const satisfies Operations;
