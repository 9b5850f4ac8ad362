import { feedFormats } from "../formats/feed-formats.ts";
import { nearestDatabase } from "../platform/db/connection.ts";
import { siteOf } from "../platform/env.ts";
import { reasonOf } from "../platform/log.ts";
import { retrySeconds } from "../platform/retry.ts";
import { listChannels } from "../publication/channels.sql.ts";
import { feedPath } from "../publication/feed-addresses.ts";
import { toSelection } from "../publication/listings.sql.ts";
import { pingHub } from "./websub-hub.ts";

/** A message in the queue: feeds that changed, for one hub. */
export interface Ping {
	hub: string;
	feedUrls: string[];
}

/** The most feeds in one ping, so that its form stays small. */
const FEEDS_PER_PING = 60;

/** Queues a ping for every hub that these channels changed, or all of them; never throws. */
export async function queuePings(env: Env, changed: string[] | "all"): Promise<void> {
	const { url, hubs } = siteOf(env);
	if (hubs.length === 0) return;
	try {
		const keys = changed === "all" ? await allKeys(env) : changed;
		const feedUrls = keys.flatMap(selectionFeeds).map((path) => url + path);
		for (let start = 0; start < feedUrls.length; start += FEEDS_PER_PING) {
			const some = feedUrls.slice(start, start + FEEDS_PER_PING);
			await env.PING_QUEUE.sendBatch(hubs.map((hub) => ({ body: { hub, feedUrls: some } })));
		}
	} catch (error) {
		console.error(`Hubs were not told: ${reasonOf(error)}`);
	}
}

/** Sends the pings. A ping that fails is sent again, each time later. */
export async function sendPings(batch: MessageBatch<Ping>, send = fetch): Promise<void> {
	const pings = batch.messages.map(async (message) => {
		const { hub, feedUrls } = message.body;
		try {
			await pingHub(hub, feedUrls, send);
			message.ack();
		} catch (error) {
			console.error(`A hub was not told: ${reasonOf(error)}`);
			message.retry({ delaySeconds: retrySeconds(message.attempts) });
		}
	});
	await Promise.all(pings);
}

function selectionFeeds(key: string): string[] {
	const selection = toSelection(key);
	return Object.values(feedFormats).map((format) => feedPath({ selection, format }));
}

async function allKeys(env: Env): Promise<string[]> {
	return (await listChannels(nearestDatabase(env.DB))).map(({ listing_key }) => listing_key);
}
