import { type Database, primaryDatabase } from "../../platform/db/connection.ts";
import { withTimeout } from "../../platform/deadline.ts";
import { siteOf } from "../../platform/env.ts";
import { reasonOf } from "../../platform/log.ts";
import { retrySeconds } from "../../platform/retry.ts";
import { LATE_MS, queueDeliveries, queueLateDeliveries } from "../../webhooks/delivery.job.ts";
import { hasActiveWebhook } from "../../webhooks/webhook-target.sql.ts";
import { ANNOUNCED_AFTER_MS } from "../article/announcements/announcement-write.sql.ts";
import {
	eraseOldAnnouncements,
	isLate,
	listDueAnnouncements,
	listUntold,
	MAX_ANNOUNCED,
	saveAnnounced,
	saveTold,
} from "./announcement.sql.ts";
import { toAnnounced } from "./to-announced.ts";

/** Says that it is time to announce what is due. What that is, is in the database. */
export interface QueuedAnnouncement {
	type: "announcements.due";
}

/** Calls the hubs for these channels; throws if they cannot be called. */
export type CallHubs = (env: Env, channelKeys: string[]) => Promise<void>;

const MESSAGE: QueuedAnnouncement = { type: "announcements.due" };
/** One second more, so that the message never comes too early. */
const DELAY_SECONDS = ANNOUNCED_AFTER_MS / 1000 + 1;
/** An announcement that has waited for so long has lost its message. */
const LOST_MS = 30_000;
const QUEUE_DEADLINE_MS = 5000;
/** The minute of each hour at which old announcements are erased. */
const MINUTE = 23;

/** Has a change announced, half a minute later; without hubs and webhooks the clock does what is left. */
export async function queueAnnouncement(env: Env, delaySeconds = DELAY_SECONDS): Promise<void> {
	const isWanted = siteOf(env).hubs.length > 0 || (await hasActiveWebhook(primaryDatabase(env.DB)));
	if (isWanted) await sendMessage(env, delaySeconds);
}

async function sendMessage(env: Env, delaySeconds: number): Promise<void> {
	const sent = env.WEBHOOK_QUEUE.send(MESSAGE, { delaySeconds });
	await withTimeout(QUEUE_DEADLINE_MS, "The queue of webhook events", sent);
}

/** Has announced what was not: while the queue, or D1, failed. Once an hour, erases what was told long ago. */
export async function queueLateAnnouncements(env: Env, now: Date): Promise<void> {
	const db = primaryDatabase(env.DB);
	const until = new Date(now.getTime() - LOST_MS);
	if (await isLate(db, until, new Date(now.getTime() - LATE_MS))) await sendMessage(env, 0);
	if (now.getUTCMinutes() === MINUTE) await eraseOldAnnouncements(db, now);
}

/** Announces what is due, once for all messages that say so. */
export async function announce(
	env: Env,
	messages: readonly Message<QueuedAnnouncement>[],
	now: Date,
	callHubs: CallHubs,
): Promise<void> {
	if (messages.length === 0) return;
	try {
		await announceDue(env, now, callHubs);
		for (const message of messages) message.ack();
	} catch (error) {
		console.error(`Changes were not announced: ${reasonOf(error)}`);
		for (const message of messages) message.retry({ delaySeconds: retrySeconds(message.attempts) });
	}
}

async function announceDue(env: Env, now: Date, callHubs: CallHubs): Promise<void> {
	const db = primaryDatabase(env.DB);
	const due = await listDueAnnouncements(db, now);
	const announced = toAnnounced(siteOf(env), due);
	const deliveries = announced.length > 0 ? await saveAnnounced(db, announced, now) : [];
	// The events and the calls are stored: whatever fails from here on is tried again.
	const told = await Promise.allSettled([
		queueDeliveries(env, deliveries),
		callHubsFor(env, db, now, callHubs),
		queueLateDeliveries(env, now),
	]);
	const failed = told.find((one) => one.status === "rejected");
	if (failed) throw failed.reason;
	if (announced.length >= MAX_ANNOUNCED) await sendMessage(env, 0);
}

async function callHubsFor(env: Env, db: Database, now: Date, callHubs: CallHubs) {
	const untold = await listUntold(db);
	if (untold.length === 0) return;
	await callHubs(env, [...new Set(untold.flatMap(({ lists }) => lists))]);
	await saveTold(
		db,
		untold.map(({ id }) => id),
		now,
	);
}
