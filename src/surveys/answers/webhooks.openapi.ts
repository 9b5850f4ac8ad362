import type { OperationObject, Parameter } from "../../docs/openapi-document.ts";
import { EXAMPLE_URL, reference } from "../../docs/reference.ts";

const TAG = "Webhooks";

export const webhookTag = {
	name: TAG,
	description:
		"What the service sends to the address that a survey names, signed as Standard Webhooks has it (standardwebhooks.com) with the secret `WEBHOOK_SECRET`.",
};

const header = (name: string, description: string): Parameter => ({
	name,
	in: "header",
	required: true,
	description,
	schema: { type: "string" },
});

const survey = {
	slug: "leserumfrage",
	title: "Leserumfrage",
	url: `${EXAMPLE_URL}/surveys/leserumfrage`,
};

/** What is sent, by the name of its type. */
export const webhooks: Record<string, { post: OperationObject }> = {
	"survey.response.created": {
		post: toWebhookOperation("onResponse", "Somebody answered", "SubmissionEvent", {
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
		}),
	},
	"survey.digest": {
		post: toWebhookOperation("onDigest", "So many answered in a day", "DigestEvent", {
			type: "survey.digest",
			timestamp: "2024-07-16T00:00:00.000Z",
			data: {
				survey,
				from: "2024-07-15",
				to: "2024-07-15",
				responses: 12,
				total: 340,
				results_url: `${EXAMPLE_URL}/newsroom/surveys/leserumfrage`,
			},
		}),
	},
};

function toWebhookOperation(
	id: string,
	summary: string,
	component: string,
	example: unknown,
): OperationObject {
	return {
		operationId: id,
		summary,
		description:
			"Sent at least once: the same `webhook-id` tells the same message. It is tried again for about a day.",
		tags: [TAG],
		security: [],
		parameters: [
			header("webhook-id", "The number of the message."),
			header("webhook-timestamp", "When it was sent, in seconds since 1970."),
			header(
				"webhook-signature",
				"`v1,` and, in base 64, the HMAC-SHA256 of `id.timestamp.body` with the secret: what follows `whsec_`, out of base 64.",
			),
		],
		requestBody: {
			description: summary,
			required: true,
			content: { "application/json": { schema: reference("schemas", component), example } },
		},
		responses: {
			"2XX": { description: "It is taken." },
			"410": { description: "It is not wanted: it is not sent again." },
			default: { description: "It is sent again later." },
		},
	};
}
