import { and, desc, eq, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "../platform/db/connection.ts";
import type { Attempt } from "./send-webhook.ts";
import { MAX_DELIVERIES } from "./webhook-target.schema.ts";
import { webhookDeliveries, webhookTargets } from "./webhooks.tables.ts";

export type DeliveryRow = typeof webhookDeliveries.$inferSelect;
export type DueDelivery = Awaited<ReturnType<typeof listDueDeliveries>>[number];

/** The stored result of an attempt to send an event. */
export interface AttemptWrite {
	delivery: DueDelivery;
	at: Date;
	attempt: Attempt;
	/** When it is sent again; undefined if it is not. */
	next: Date | undefined;
}

/** Lists the last deliveries to a webhook, the newest first. */
export function listDeliveries(db: Database, target: string) {
	return db
		.select()
		.from(webhookDeliveries)
		.where(eq(webhookDeliveries.target, target))
		.orderBy(desc(webhookDeliveries.delivery_key))
		.limit(MAX_DELIVERIES);
}

/** Returns those of the deliveries that are to be sent by `until`, with their webhooks. */
export function listDueDeliveries(db: Database, keys: number[], until: Date) {
	const { delivery_key, event, type, payload, attempts, next_attempt_at } = webhookDeliveries;
	const { id, url, active } = webhookTargets;
	return db
		.select({ delivery_key, event, type, payload, attempts, target: id, url, active })
		.from(webhookDeliveries)
		.innerJoin(webhookTargets, eq(id, webhookDeliveries.target))
		.where(
			and(
				sql`${delivery_key} IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
				lte(next_attempt_at, until),
			),
		);
}

/**
 * Takes up to `limit` deliveries that should have been sent by `until`: no message of the queue is left for them.
 * Moves them to `now`, so that they are taken again only if they are late again.
 */
export async function takeLateDeliveries(db: Database, until: Date, now: Date, limit: number) {
	const { delivery_key } = webhookDeliveries;
	const late = sql`SELECT delivery_key FROM webhook_deliveries WHERE next_attempt_at <= ${until.getTime()} ORDER BY next_attempt_at LIMIT ${limit}`;
	const taken = await db
		.update(webhookDeliveries)
		.set({ next_attempt_at: now })
		.where(sql`${delivery_key} IN (${late})`)
		.returning({ key: delivery_key });
	return taken.map(({ key }) => key);
}

/** Says in SQL if deliveries should have been sent by `until`. */
export const hasLateDeliveries = (until: Date) =>
	sql<number>`EXISTS (SELECT 1 FROM webhook_deliveries WHERE next_attempt_at <= ${until.getTime()})`;

/** An event for every webhook that asks for its type. */
export interface NewEvent {
	id: string;
	type: string;
	payload: string;
}

/**
 * Returns a statement that stores the deliveries of those events for which `condition` holds, where `event` is a row
 * of JSON. A webhook that has an event already does not get it twice.
 */
export function saveDeliveries(db: Database, events: NewEvent[], condition: SQL, now: Date) {
	return db
		.insert(webhookDeliveries)
		.select(sql`
			SELECT NULL, webhook_targets.id, event.value ->> 'id', event.value ->> 'type', event.value ->> 'payload',
				${now.getTime()}, 0, NULL, NULL, NULL, NULL, NULL, ${now.getTime()}
			FROM json_each(${JSON.stringify(events)}) AS event JOIN webhook_targets
				ON active = 1 AND EXISTS (SELECT 1 FROM json_each(events) AS wanted WHERE wanted.value = event.value ->> 'type')
			WHERE ${condition}`)
		.onConflictDoNothing()
		.returning({ key: webhookDeliveries.delivery_key });
}

/** Stores how attempts ended; a receiver that is gone makes its webhook inactive. */
export async function saveAttempts(db: Database, attempts: AttemptWrite[]): Promise<void> {
	const gone = attempts.filter(({ attempt }) => attempt.status === 410);
	const targets = new Set(attempts.map(({ delivery }) => delivery.target));
	const [first, ...rest]: BatchItem<"sqlite">[] = [
		...attempts.map((write) => toUpdate(db, write)),
		...gone.map(({ delivery, at }) => disable(db, delivery.target, at)),
		...[...targets].map((target) => eraseOldDeliveries(db, target)),
	];
	if (first) await db.batch([first, ...rest]);
}

function toUpdate(db: Database, { delivery, at, attempt, next }: AttemptWrite) {
	const { status = null, answer = null, error = null, durationMs } = attempt;
	return db
		.update(webhookDeliveries)
		.set({
			...{ attempts: delivery.attempts + 1, attempted_at: at, duration_ms: durationMs },
			...{ status, answer, error, next_attempt_at: next ?? null },
		})
		.where(eq(webhookDeliveries.delivery_key, delivery.delivery_key));
}

function disable(db: Database, target: string, at: Date) {
	return db
		.update(webhookTargets)
		.set({ active: false, gone_at: at })
		.where(and(eq(webhookTargets.id, target), isNull(webhookTargets.gone_at)));
}

/** Erases the deliveries that are done, except the last ones. */
function eraseOldDeliveries(db: Database, target: string) {
	const oldest = sql`SELECT delivery_key FROM webhook_deliveries WHERE target = ${target} ORDER BY delivery_key DESC LIMIT 1 OFFSET ${MAX_DELIVERIES}`;
	return db
		.delete(webhookDeliveries)
		.where(sql`target = ${target} AND next_attempt_at IS NULL AND delivery_key <= (${oldest})`);
}

/** Stores the event of a test with the end of its only attempt, and returns it as it was stored. */
export async function saveTest(
	db: Database,
	row: Omit<DeliveryRow, "delivery_key">,
): Promise<DeliveryRow> {
	const [stored] = await db.batch([
		db.insert(webhookDeliveries).values(row).returning(),
		eraseOldDeliveries(db, row.target),
	]);
	const [delivery] = stored;
	if (!delivery) throw new Error("The delivery was not stored.");
	return delivery;
}
