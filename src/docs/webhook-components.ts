import {
	PublishedEvent,
	UpdatedEvent,
	WithdrawnEvent,
} from "../articles/announcements/article-events.schema.ts";
import { ApprovedEvent, CommentedEvent } from "../articles/previews/comment-event.schema.ts";
import { Delivery, DeliveryList, TestEvent } from "../webhooks/delivery.schema.ts";
import {
	NewWebhook,
	Webhook,
	WebhookInput,
	WebhookList,
	WebhookPatch,
} from "../webhooks/webhook-target.schema.ts";

/** The schemas of the newsroom's webhooks that have a name in the contract. */
export const webhookInputs = { WebhookInput, WebhookPatch };
export const webhookOutputs = {
	Webhook,
	WebhookList,
	NewWebhook,
	Delivery,
	DeliveryList,
	TestEvent,
	PublishedEvent,
	UpdatedEvent,
	WithdrawnEvent,
	ApprovedEvent,
	CommentedEvent,
};
