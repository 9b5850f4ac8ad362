import type { WebhookOperation } from "../../../platform/http/operation.ts";
import { DigestEvent, SubmissionEvent } from "./webhook-events.schema.ts";

const survey = {
	slug: "beispielumfrage",
	title: "Beispielumfrage",
	url: "https://news.example/surveys/beispielumfrage",
};

/** Describes the events that webhooks receive, by the event's type. */
export const surveyWebhooks = {
	"survey.response.created": {
		id: "onResponse",
		summary: "Somebody answered",
		event: SubmissionEvent,
		example: {
			type: "survey.response.created",
			timestamp: "2024-07-15T10:12:45.000Z",
			data: {
				survey,
				response: {
					id: "9f096432dc21804cac428879f96eacaf",
					submitted_at: "2024-07-15T10:12:45.000Z",
					language: "de",
					answers: { rolle: "privat", urteil: 4 },
				},
			},
		},
	},
	"survey.digest": {
		id: "onDigest",
		summary: "So many answered in a day",
		event: DigestEvent,
		example: {
			type: "survey.digest",
			timestamp: "2024-07-16T00:00:00.000Z",
			data: {
				survey,
				from: "2024-07-15",
				to: "2024-07-15",
				responses: 12,
				total: 340,
				results_url: "https://news.example/newsroom/surveys/beispielumfrage",
			},
		},
	},
} as const satisfies Record<string, WebhookOperation>;
