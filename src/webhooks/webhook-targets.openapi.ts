import type { Operations, WebhookOperation } from "../platform/http/operation.ts";
import { Delivery, DeliveryList, TestEvent } from "./delivery.schema.ts";
import {
	MAX_DELIVERIES,
	MAX_WEBHOOK_BYTES,
	MAX_WEBHOOKS,
	NewWebhook,
	Webhook,
	WebhookList,
} from "./webhook-target.schema.ts";
import { delivery, webhook, webhookId, webhookInput } from "./webhooks.examples.ts";

const example = { webhook: webhookId };
const problems = { 404: "There is no such webhook." };
const NO_SECRET = "The secret WEBHOOK_SECRET is not set.";

/** Describes the newsroom's webhooks. */
export const newsroomWebhookOperations = {
	"GET /newsroom/api/webhooks": {
		id: "listWebhooks",
		summary: "The newsroom's webhooks",
		description: `The oldest first. There are at most ${MAX_WEBHOOKS}. Webhooks of surveys are not among them.`,
		example: {},
		responses: {
			200: {
				description: "The webhooks, without their secrets.",
				json: WebhookList,
				example: { webhooks: [webhook] },
			},
		},
	},
	"POST /newsroom/api/webhooks": {
		id: "addWebhook",
		summary: "Adds a webhook",
		description:
			"It gets the events about articles that it names. Only this response contains its secret, with which it checks their signatures.",
		example: {},
		body: { says: "The webhook.", maxBytes: MAX_WEBHOOK_BYTES, example: webhookInput },
		responses: {
			201: {
				description: "The webhook.",
				json: NewWebhook,
				example: { ...webhook, secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=" },
			},
		},
		problems: { 409: `There are ${MAX_WEBHOOKS} webhooks already. Or: ${NO_SECRET}` },
	},
	"GET /newsroom/api/webhooks/:webhook": {
		id: "getWebhook",
		summary: "A webhook",
		description: "Without its secret.",
		example,
		responses: { 200: { description: "The webhook.", json: Webhook, example: webhook } },
		problems,
	},
	"PATCH /newsroom/api/webhooks/:webhook": {
		id: "patchWebhook",
		summary: "Changes a webhook",
		description:
			"A JSON Merge Patch. Its secret stays, at another address too: give another receiver a webhook of its own.",
		example,
		body: {
			says: "What changes.",
			maxBytes: MAX_WEBHOOK_BYTES,
			types: ["application/merge-patch+json"],
			example: { active: false },
		},
		responses: {
			200: {
				description: "The webhook.",
				json: Webhook,
				example: { ...webhook, active: false },
			},
		},
		problems,
	},
	"DELETE /newsroom/api/webhooks/:webhook": {
		id: "removeWebhook",
		summary: "Removes a webhook",
		description: "With its deliveries. What was to be sent is not sent.",
		example,
		responses: { 204: { description: "The webhook is removed." } },
		problems,
	},
	"POST /newsroom/api/webhooks/:webhook/test": {
		id: "testWebhook",
		summary: "Sends a test event",
		description:
			"At once, also to a webhook that is not active. The response says what came back, in 11 seconds at most. The event is not sent again.",
		example,
		responses: {
			200: { description: "How the attempt ended.", json: Delivery, example: delivery },
		},
		problems: { ...problems, 409: NO_SECRET },
	},
	"GET /newsroom/api/webhooks/:webhook/deliveries": {
		id: "listDeliveries",
		summary: "What became of the events",
		description: `The newest first, at most ${MAX_DELIVERIES}: each event, and how the last attempt to send it ended. An event is sent again for about 22 hours, later each time.`,
		example,
		responses: {
			200: {
				description: "The deliveries.",
				json: DeliveryList,
				example: { deliveries: [delivery] },
			},
		},
		problems,
	},
} as const satisfies Operations;

/** Describes the event of a test. */
export const testWebhooks = {
	"webhook.test": {
		id: "onWebhookTest",
		summary: "Somebody tries out a webhook",
		event: TestEvent,
		example: {
			type: "webhook.test",
			timestamp: "2026-11-26T09:00:00.000Z",
			data: { webhook: webhookId },
		},
	},
} as const satisfies Record<string, WebhookOperation>;
