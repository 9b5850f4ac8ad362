import * as v from "valibot";
import { described } from "../platform/schema/described.schema.ts";
import { rules } from "../platform/schema/documented-rules.schema.ts";
import { readOnlyEntries } from "../platform/schema/read-only.schema.ts";
import { WebAddress } from "../platform/schema/text.schema.ts";
import { InstantText } from "../platform/schema/time.schema.ts";

export const MAX_WEBHOOK_BYTES = 4096;
/** So few that one announcement can be stored for all of them at once. */
export const MAX_WEBHOOKS = 20;
/** So many of the last deliveries of a webhook are kept, beside those that are still to be sent. */
export const MAX_DELIVERIES = 50;

/** The events about articles that a webhook may ask for. */
export const ARTICLE_EVENTS = [
	"article.published",
	"article.updated",
	"article.withdrawn",
	"article.approved",
	"article.commented",
] as const;
export type ArticleEventType = (typeof ARTICLE_EVENTS)[number];

export const WebhookPath = v.object({
	webhook: v.pipe(v.string(), v.uuid("must be a UUID"), v.description("The id of the webhook.")),
});

export const WebhookInput = described(
	"A webhook: an address that gets signed events about articles.",
	v.pipe(
		v.strictObject({
			url: v.pipe(
				WebAddress,
				rules("It begins with https:// and a public host, and holds no name and no password."),
			),
			events: described(
				"What it gets, each at most once.",
				v.pipe(
					v.array(v.picklist(ARTICLE_EVENTS)),
					v.minLength(1, "must name at least one event"),
					v.maxLength(ARTICLE_EVENTS.length),
					rules("No event is named twice."),
					v.check((events) => new Set(events).size === events.length, "must name no event twice"),
				),
			),
			active: v.optional(described("It gets nothing while this is false.", v.boolean()), true),
		}),
		rules("It needs the secret WEBHOOK_SECRET."),
	),
);
export type WebhookInput = v.InferOutput<typeof WebhookInput>;

export const Webhook = described(
	"A webhook, without its secret: that is shown once.",
	v.object({
		id: v.string(),
		url: v.string(),
		events: v.array(v.picklist(ARTICLE_EVENTS)),
		active: v.boolean(),
		created_at: InstantText,
		gone_at: v.exactOptional(
			described(
				"When it answered 410, which made it inactive; to make it active takes this away.",
				InstantText,
			),
		),
	}),
);
export type Webhook = v.InferOutput<typeof Webhook>;

export const NewWebhook = described(
	"A new webhook. Its secret is shown only here.",
	v.object({
		...Webhook.entries,
		secret: described(
			"With which its receiver checks the signatures (Standard Webhooks): `whsec_` and base 64.",
			v.string(),
		),
	}),
);

export const WebhookList = v.object({ webhooks: v.array(Webhook) });

const WebhookFields = v.object(WebhookInput.entries);
const WebhookRepresentation = v.strictObject({
	...readOnlyEntries(Webhook, WebhookFields),
	...WebhookInput.entries,
});

export const WebhookPatch = described(
	"A JSON Merge Patch (RFC 7396) of a webhook as it was read: fields to change.",
	v.pipe(v.record(v.string(), v.unknown()), rules("What it makes of the webhook must be valid.")),
);

/** A new webhook. */
export const newWebhook = { input: WebhookInput, representation: WebhookInput };
/** The fields of a webhook that may change. */
export const editedWebhook = { input: WebhookInput, representation: WebhookRepresentation };
