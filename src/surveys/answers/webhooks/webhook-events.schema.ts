import * as v from "valibot";
import { Count } from "../../../platform/schema/count.schema.ts";
import { described } from "../../../platform/schema/described.schema.ts";
import { Day, InstantText } from "../../../platform/schema/time.schema.ts";
import { NewsroomSubmission } from "../submission.schema.ts";

const survey = v.object({ slug: v.string(), title: v.string(), url: v.string() });

export const SubmissionEvent = described(
	"The event of one submission.",
	v.object({
		type: v.literal("survey.response.created"),
		timestamp: InstantText,
		data: v.object({ survey, response: NewsroomSubmission }),
	}),
);

export const DigestEvent = described(
	"The event of one day; it is not sent if nobody answered.",
	v.object({
		type: v.literal("survey.digest"),
		timestamp: InstantText,
		data: v.object({
			survey,
			/** Days in the site's time zone, both included. */
			from: Day,
			to: Day,
			/** The number of submissions on these days, and of all. */
			responses: Count,
			total: Count,
			results_url: v.string(),
		}),
	}),
);

/** The body of a delivery (Standard Webhooks): type, time and data of the event. */
export const WebhookEvent = v.variant("type", [SubmissionEvent, DigestEvent]);
export type WebhookEvent = v.InferOutput<typeof WebhookEvent>;
