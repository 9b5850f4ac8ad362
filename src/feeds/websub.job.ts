import { feedFormats } from "../formats/feed-formats.ts";
import { primaryDatabase } from "../platform/db/connection.ts";
import { siteOf } from "../platform/env.ts";
import { reasonOf } from "../platform/log.ts";
import { type Outcome, saveOutcomes } from "../platform/outcomes/outcomes.sql.ts";
import { retrySeconds } from "../platform/retry.ts";
import { listChannelKeys } from "../publication/channels.sql.ts";
import { feedPath } from "../publication/feed-addresses.ts";
import { toSelection } from "../publication/listings.sql.ts";
import { pingHub } from "./websub-hub.ts";

/** A message in the queue: feeds that changed, for one hub. */
export interface Ping {
	hub: string;
	feedUrls: string[];
}

/** The most feeds in one message: each is a request of its own, and an invocation may send only some. */
const FEEDS_PER_PING = 10;
/** Limit of Queues. */
const MESSAGES_PER_BATCH = 100;

/** Queues a ping for every hub that these channels changed, or all of them. */
export async function queuePings(env: Env, changed: string[] | "all"): Promise<void> {
	const { url, hubs } = siteOf(env);
	if (hubs.length === 0) return;
	const keys = changed === "all" ? await listChannelKeys(primaryDatabase(env.DB)) : changed;
	const feedUrls = keys.flatMap(selectionFeeds).map((path) => url + path);
	const messages = chunks(feedUrls, FEEDS_PER_PING).flatMap((some) =>
		hubs.map((hub) => ({ body: { hub, feedUrls: some } })),
	);
	for (const batch of chunks(messages, MESSAGES_PER_BATCH)) await env.PING_QUEUE.sendBatch(batch);
}

/**
 * Sends the pings, one feed a request, because some hubs read only the last of several. A message of which
 * one fails is sent again as a whole, each time later: that does no harm. Stores which hubs fail.
 */
export async function sendPings(env: Env, batch: MessageBatch<Ping>, send = fetch): Promise<void> {
	const siteUrl = siteOf(env).url;
	const outcomes: Outcome[] = [];
	const pings = batch.messages.map(async (message) => {
		const { hub, feedUrls } = message.body;
		try {
			// One after the other: an invocation has six connections, and a deadline also runs while one waits.
			for (const feedUrl of feedUrls) await pingHub(hub, feedUrl, siteUrl, send);
			message.ack();
			outcomes.push({ kind: "hub", target: hub });
		} catch (error) {
			outcomes.push({ kind: "hub", target: hub, failure: error });
			console.error(`A hub was not told: ${reasonOf(error)}`);
			message.retry({ delaySeconds: retrySeconds(message.attempts) });
		}
	});
	await Promise.all(pings);
	await saveOutcomes(env, outcomes, new Date());
}

function selectionFeeds(key: string): string[] {
	const selection = toSelection(key);
	return Object.values(feedFormats).map((format) => feedPath({ selection, format }));
}

function chunks<Item>(items: Item[], size: number): Item[][] {
	const count = Math.ceil(items.length / size);
	return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
