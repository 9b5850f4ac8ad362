import { type Context, Hono } from "hono";
import { type FeedFormat, feedFormats } from "../formats/feed-formats.ts";
import {
	findRendered,
	type RenderedDocument,
	saveRendered,
} from "../platform/cache/kv-documents.ts";
import { isUnavailable } from "../platform/deadline.ts";
import type { AppEnv } from "../platform/env.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { path } from "../platform/http/validation.ts";
import { CALL_TAG, listTag } from "../publication/cache-tags.ts";
import { findChannel } from "../publication/channels.sql.ts";
import { type FeedAddress, feedPath } from "../publication/feed-addresses.ts";
import { listingKey } from "../publication/listings.sql.ts";
import { type Selection, SelectionPath } from "../publication/selection.schema.ts";
import { renderFeed } from "./channel-feed.ts";

const formats: FeedFormat[] = Object.values(feedFormats);
// Alternatives need a group: the router puts them into one expression with all other paths.
const FILE = `:file{(?:${formats.map(({ file }) => file.replace(".", "\\.")).join("|")})}`;
const MONTH = ":month{\\d{4}-\\d\\d}";
const CHANNEL = ":selector{(?:topics|authors|languages)}/:value";

type FeedContext = Context<
	AppEnv,
	string,
	{ out: { param: { selection: Selection; month?: string } } }
>;

/**
 * The feeds: every channel in every format, and a document a month with what is older. One address
 * each, whatever the client accepts (some accept only HTML).
 */
export const feeds = new Hono<AppEnv>()
	.get(`/${FILE}`, policy("feed"), path(SelectionPath), respond)
	.get(`/${MONTH}/${FILE}`, policy("feed"), path(SelectionPath), respond)
	.get(`/${CHANNEL}/${FILE}`, policy("feed"), path(SelectionPath), respond)
	.get(`/${CHANNEL}/${MONTH}/${FILE}`, policy("feed"), path(SelectionPath), respond);

async function respond(c: FeedContext) {
	const format = formats.find(({ file }) => file === c.req.param("file"));
	const name = format && { ...c.req.valid("param"), format };
	const feed = name && (await findCurrentFeed(c, name));
	if (!feed) return problem(c, 404, "There is no such feed.");
	const { url, hubs } = c.var.site;
	const links = [
		`<${url}${feedPath(name)}>; rel="self"`,
		...hubs.map((hub) => `<${hub}>; rel="hub"`),
	];
	c.header("Link", links.join(", "));
	c.header("Content-Type", name.format.contentType);
	c.header("Cache-Tag", `${listTag(listingKey(name.selection))},${CALL_TAG}`);
	if (feed.lastModified) c.header("Last-Modified", feed.lastModified.toUTCString());
	return c.body(feed.body);
}

/** The feed as KV has it if that is current, or if D1 cannot tell; else rendered anew. */
async function findCurrentFeed(
	c: FeedContext,
	name: FeedAddress,
): Promise<RenderedDocument | undefined> {
	const { env, executionCtx } = c;
	const { db, site } = c.var;
	const key = feedPath(name);
	const kept = await findRendered(env.FEED_CACHE, key);
	try {
		const channel = await findChannel(db, listingKey(name.selection));
		if (!channel) return undefined;
		// A new deployment may render differently, so that its version is part of what is kept.
		const stamp = `${channel.revision} ${env.VERSION.id} ${JSON.stringify(site)}`;
		if (kept?.stamp === stamp) return kept;
		const body = await renderFeed(db, site, channel, name);
		if (body === undefined) return undefined;
		const fresh = { body, lastModified: name.month ? undefined : pastOnly(channel.changed_at) };
		executionCtx.waitUntil(saveRendered(env.FEED_CACHE, key, stamp, fresh));
		return fresh;
	} catch (error) {
		if (!kept || !isUnavailable(error)) throw error;
		return kept;
	}
}

// RFC 9110 §8.8.2.1: never later than the answer's Date; the ETag tells until then.
function pastOnly(time: Date): Date | undefined {
	return time.getTime() <= Date.now() ? time : undefined;
}
