import type { Database } from "../platform/db/connection.ts";
import type { TestEvent } from "./delivery.schema.ts";
import { type DeliveryRow, saveTest } from "./delivery.sql.ts";
import { attemptWebhook } from "./send-webhook.ts";
import type { WebhookRow } from "./webhook-target.sql.ts";

/** Sends a test event to a webhook at once, active or not, and returns how that ended. It is not sent again. */
export async function testWebhook(
	db: Database,
	{ id, url }: WebhookRow,
	secret: string,
	now: Date,
): Promise<DeliveryRow> {
	const event: TestEvent = {
		type: "webhook.test",
		timestamp: now.toISOString(),
		data: { webhook: id },
	};
	const payload = JSON.stringify(event);
	const name = `test_${crypto.randomUUID()}`;
	const attempt = await attemptWebhook({ url, secret }, name, payload, now);
	const { status = null, answer = null, error = null, durationMs } = attempt;
	return saveTest(db, {
		...{ target: id, event: name, type: event.type, payload, created_at: now },
		...{ attempts: 1, attempted_at: now, duration_ms: durationMs, next_attempt_at: null },
		...{ status, answer, error },
	});
}
