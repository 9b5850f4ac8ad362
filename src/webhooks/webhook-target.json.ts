import type { Delivery } from "./delivery.schema.ts";
import type { DeliveryRow } from "./delivery.sql.ts";
import { ARTICLE_EVENTS, type Webhook } from "./webhook-target.schema.ts";
import type { WebhookRow } from "./webhook-target.sql.ts";

/** Converts a webhook to JSON. */
export function toWebhook({ id, url, events, active, created_at, gone_at }: WebhookRow): Webhook {
	return {
		...{ id, url, active },
		events: ARTICLE_EVENTS.filter((event) => events.includes(event)),
		created_at: created_at.toISOString(),
		...(gone_at && { gone_at: gone_at.toISOString() }),
	};
}

/** Converts a delivery to JSON. */
export function toDelivery(row: DeliveryRow): Delivery {
	const { event, type, attempts, attempted_at, duration_ms, status, answer, error } = row;
	return {
		...{ id: event, type, created_at: row.created_at.toISOString(), attempts },
		...(attempted_at && { attempted_at: attempted_at.toISOString() }),
		...(duration_ms !== null && { duration_ms }),
		...(status !== null && { status }),
		...(answer !== null && { response: answer }),
		...(error !== null && { error }),
		...(row.next_attempt_at && { next_attempt_at: row.next_attempt_at.toISOString() }),
	};
}
