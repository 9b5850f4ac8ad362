import { primaryDatabase } from "../platform/db/connection.ts";
import { withTimeout } from "../platform/deadline.ts";
import { siteOf } from "../platform/env.ts";
import { reasonOf } from "../platform/log.ts";
import { type Outcome, saveOutcomes } from "../platform/outcomes/outcomes.sql.ts";
import { retrySeconds } from "../platform/retry.ts";
import {
	type AttemptWrite,
	type DueDelivery,
	listDueDeliveries,
	saveAttempts,
	takeLateDeliveries,
} from "./delivery.sql.ts";
import { type Attempt, attemptWebhook } from "./send-webhook.ts";
import { targetSecret } from "./webhook-target-errors.ts";
import { webhookUrlError } from "./webhook-url.ts";

/** A delivery in the queue. What is sent is in the database, so that it is the same in every attempt. */
export interface QueuedDelivery {
	type: "webhook.delivery";
	delivery: number;
}

/** About 22 hours. */
const MAX_ATTEMPTS = 30;
/** A message may come so much earlier than it was meant to. */
const EARLY_MS = 5000;
/** A delivery that is so late has lost its message. */
export const LATE_MS = 120_000;
const MAX_LATE = 100;
const QUEUE_DEADLINE_MS = 5000;
/** A batch of the queue holds at most a hundred messages. */
const BATCH_LENGTH = 100;

const isSuccess = ({ status = 0 }: Attempt) => status >= 200 && status < 300;

/** Queues deliveries. */
export async function queueDeliveries(env: Env, keys: number[]): Promise<void> {
	for (let start = 0; start < keys.length; start += BATCH_LENGTH) {
		const messages = keys
			.slice(start, start + BATCH_LENGTH)
			.map((delivery) => ({ body: { type: "webhook.delivery", delivery } }));
		const sent = env.WEBHOOK_QUEUE.sendBatch(messages);
		await withTimeout(QUEUE_DEADLINE_MS, "The queue of webhook events", sent);
	}
}

/** Queues deliveries again whose messages were lost, such as while the queue failed. */
export async function queueLateDeliveries(env: Env, now: Date): Promise<void> {
	const until = new Date(now.getTime() - LATE_MS);
	await queueDeliveries(
		env,
		await takeLateDeliveries(primaryDatabase(env.DB), until, now, MAX_LATE),
	);
}

/**
 * Sends queued deliveries, and stores how that ended. One that fails is sent again, later each time, for about
 * 22 hours. One that is done already, or is sent again only later, is left alone.
 */
export async function sendDeliveries(
	env: Env,
	messages: readonly Message<QueuedDelivery>[],
	now: Date,
	send = fetch,
): Promise<void> {
	if (messages.length === 0) return;
	try {
		const db = primaryDatabase(env.DB);
		const keys = messages.map(({ body }) => body.delivery);
		const until = new Date(now.getTime() + EARLY_MS);
		const due = await listDueDeliveries(db, keys, until);
		const writes = await Promise.all(due.map((delivery) => attempt(env, delivery, now, send)));
		await saveAttempts(db, writes);
		await saveOutcomes(env, writes.filter(({ delivery }) => delivery.active).map(toOutcome), now);
		settle(messages, writes);
	} catch (error) {
		console.error(`Events were not delivered: ${reasonOf(error)}`);
		for (const message of messages) message.retry({ delaySeconds: retrySeconds(message.attempts) });
	}
}

/** Delays the messages of what is sent again, one for each delivery; the others are done. */
function settle(messages: readonly Message<QueuedDelivery>[], writes: AttemptWrite[]): void {
	const again = new Map(
		writes.filter(({ next }) => next).map(({ delivery }) => [delivery.delivery_key, delivery]),
	);
	for (const message of messages) {
		const delivery = again.get(message.body.delivery);
		if (!delivery) message.ack();
		else message.retry({ delaySeconds: retrySeconds(delivery.attempts + 1) });
		again.delete(message.body.delivery);
	}
}

async function attempt(
	env: Env,
	delivery: DueDelivery,
	now: Date,
	send: typeof fetch,
): Promise<AttemptWrite> {
	const attempts = delivery.attempts + 1;
	const attempt = await tryOnce(env, delivery, now, send);
	const isDone = isSuccess(attempt) || attempt.status === 410 || !delivery.active;
	const next = new Date(now.getTime() + retrySeconds(attempts) * 1000);
	return {
		delivery,
		at: now,
		attempt,
		next: isDone || attempts >= MAX_ATTEMPTS ? undefined : next,
	};
}

function tryOnce(
	env: Env,
	{ target, event, payload, url, active }: DueDelivery,
	now: Date,
	send: typeof fetch,
): Promise<Attempt> | Attempt {
	const secret = targetSecret(env, target);
	const urlError = webhookUrlError(siteOf(env), url);
	if (!active) return { durationMs: 0, error: "The webhook is not active." };
	if (secret === undefined) return { durationMs: 0, error: "WEBHOOK_SECRET is not set." };
	if (urlError) return { durationMs: 0, error: `The address ${urlError}.` };
	return attemptWebhook({ url, secret }, event, payload, now, send);
}

function toOutcome({ delivery, attempt }: AttemptWrite): Outcome {
	const outcome = { kind: "webhook", target: delivery.target } as const;
	if (isSuccess(attempt)) return outcome;
	if (attempt.status === 410)
		return { ...outcome, failure: "The receiver says that it is gone (410)." };
	const { host } = new URL(delivery.url);
	return { ...outcome, failure: attempt.error ?? `${host} answered ${attempt.status}` };
}
