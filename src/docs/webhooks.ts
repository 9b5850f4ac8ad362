import { articleWebhooks } from "../articles/announcements/article-webhooks.openapi.ts";
import { commentWebhooks } from "../articles/previews/comment-webhooks.openapi.ts";
import type { WebhookOperation } from "../platform/http/operation.ts";
import { surveyWebhooks } from "../surveys/answers/webhooks/webhooks.openapi.ts";
import { testWebhooks } from "../webhooks/webhook-targets.openapi.ts";
import { componentName } from "./components.ts";
import type { OpenApiDocument, OperationObject, Parameter } from "./openapi-document.ts";
import { reference } from "./reference.ts";

const TAG = "Webhooks";

export const webhookTag = {
	name: TAG,
	description:
		"What the service sends to the address that a survey names, and to the webhooks of the newsroom. It is signed as Standard Webhooks has it (standardwebhooks.com), with a secret of its own for each receiver.",
};

/** Returns every event that the service sends, by its type. */
export function webhooks(): OpenApiDocument["webhooks"] {
	return Object.fromEntries(
		Object.entries<WebhookOperation>({
			...articleWebhooks,
			...commentWebhooks,
			...surveyWebhooks,
			...testWebhooks,
		}).map(([type, operation]) => [type, { post: toWebhookObject(operation) }]),
	);
}

const header = (name: string, description: string): Parameter => ({
	name,
	in: "header",
	required: true,
	description,
	schema: { type: "string" },
});

function toWebhookObject({ id, summary, event, example }: WebhookOperation): OperationObject {
	const schema = reference("schemas", componentName("output", event));
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
				"`v1,` and, in base 64, the HMAC-SHA256 of `id.timestamp.body` with the secret of the receiver: what follows `whsec_`, out of base 64.",
			),
		],
		requestBody: {
			description: summary,
			required: true,
			content: { "application/json": { schema, example } },
		},
		responses: {
			"2XX": { description: "It is taken." },
			"410": { description: "It is not wanted: it is not sent again." },
			default: { description: "It is sent again later." },
		},
	};
}
