import { eq, sql } from "drizzle-orm";
import type { Database } from "../platform/db/connection.ts";
import { MAX_WEBHOOKS } from "./webhook-target.schema.ts";
import { webhookDeliveries, webhookTargets } from "./webhooks.tables.ts";

export type WebhookRow = typeof webhookTargets.$inferSelect;

/** Lists all webhooks, the oldest first. */
export function listWebhooks(db: Database) {
	return db
		.select()
		.from(webhookTargets)
		.orderBy(webhookTargets.created_at, webhookTargets.id)
		.limit(MAX_WEBHOOKS);
}

export function findWebhook(db: Database, id: string): Promise<WebhookRow | undefined> {
	return db.select().from(webhookTargets).where(eq(webhookTargets.id, id)).get();
}

/** True if somebody wants events about articles. */
export async function hasActiveWebhook(db: Database): Promise<boolean> {
	const { id, active } = webhookTargets;
	return (await db.select({ id }).from(webhookTargets).where(eq(active, true)).get()) !== undefined;
}

/** Stores a new webhook; returns false if there are as many as there may be, or one with this id. */
export async function saveNewWebhook(db: Database, row: WebhookRow): Promise<boolean> {
	const values = sql`SELECT ${row.id}, ${row.url}, ${JSON.stringify(row.events)}, ${row.active ? 1 : 0}, ${row.created_at.getTime()}, NULL WHERE (SELECT count(*) FROM webhook_targets) < ${MAX_WEBHOOKS}`;
	const stored = await db
		.insert(webhookTargets)
		.select(values)
		.onConflictDoNothing()
		.returning({ id: webhookTargets.id });
	return stored.length > 0;
}

/** Stores what the newsroom may change of a webhook. */
export async function saveWebhook(db: Database, { id, ...set }: WebhookRow): Promise<void> {
	await db.update(webhookTargets).set(set).where(eq(webhookTargets.id, id));
}

/** Erases a webhook with its deliveries; returns false if there is none. */
export async function eraseWebhook(db: Database, id: string): Promise<boolean> {
	const [erased] = await db.batch([
		db.delete(webhookTargets).where(eq(webhookTargets.id, id)).returning({ id: webhookTargets.id }),
		db.delete(webhookDeliveries).where(eq(webhookDeliveries.target, id)),
	]);
	return erased.length > 0;
}
