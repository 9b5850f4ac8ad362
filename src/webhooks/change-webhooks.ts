import type { Database } from "../platform/db/connection.ts";
import type { WebhookInput } from "./webhook-target.schema.ts";
import { findWebhook, saveNewWebhook, saveWebhook, type WebhookRow } from "./webhook-target.sql.ts";
import { targetSecret } from "./webhook-target-errors.ts";

/** A form that is sent again within this time is the same one. */
const SAME_FORM_MS = 10 * 60_000;

/** A new webhook with its secret, or why there is none; “made” if another request made it. */
type Added = { row: WebhookRow; secret: string } | { refused: "secret" | "full" | "made" };

/** Adds a webhook under this id. The same form sent twice makes one, and gets its secret both times. */
export async function addWebhook(
	db: Database,
	env: Env,
	{ id, input }: { id: string; input: WebhookInput },
	now: Date,
): Promise<Added> {
	const secret = targetSecret(env, id);
	if (secret === undefined) return { refused: "secret" };
	const row = { id, created_at: now, gone_at: null, ...input };
	if (await saveNewWebhook(db, row)) return { row, secret };
	const before = await findWebhook(db, id);
	if (!before) return { refused: "full" };
	const isSame =
		before.url === row.url && now.getTime() - before.created_at.getTime() < SAME_FORM_MS;
	return isSame ? { row: before, secret } : { refused: "made" };
}

/** Changes a webhook; to make it active takes away that its receiver was gone. */
export async function changeWebhook(
	db: Database,
	webhook: WebhookRow,
	input: Partial<WebhookInput>,
): Promise<WebhookRow> {
	const row = { ...webhook, ...input, gone_at: input.active ? null : webhook.gone_at };
	await saveWebhook(db, row);
	return row;
}
