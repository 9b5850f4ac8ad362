import { type Context, Hono } from "hono";
import { type FeedFormat, feedFormats } from "../formats/feed-formats.ts";
import {
	findRendered,
	type RenderedDocument,
	saveRendered,
} from "../platform/cache/kv-documents.ts";
import { isUnavailable } from "../platform/deadline.ts";
import type { AppEnv } from "../platform/env.ts";
import { addLinks, type Link } from "../platform/http/link-header.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { path } from "../platform/http/validation.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { CALL_TAG, listTag } from "../publication/cache-tags.ts";
import { findChannel } from "../publication/channels.sql.ts";
import { type FeedAddress, feedPath } from "../publication/feed-addresses.ts";
import { listingKey } from "../publication/listings.sql.ts";
import { type Selection, SelectionPath } from "../publication/selection.schema.ts";
import { renderFeed } from "./channel-feed.ts";

const formats: FeedFormat[] = Object.values(feedFormats);
// Alternatives need a group, because the router joins all paths in one expression.
const FILE = `:file{(?:${formats.map(({ file }) => file.replace(".", "\\.")).join("|")})}`;
const MONTH = ":month{\\d{4}-\\d\\d}";
const CHANNEL = ":selector{(?:topics|authors|languages)}/:value";

type FeedContext = Context<
	AppEnv,
	string,
	{ out: { param: { selection: Selection; month?: string } } }
>;

/**
 * The feeds: every channel in every format, and a document for each month with older articles. Each has
 * one address, whatever the client accepts (some feed readers accept only HTML).
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
	addLinks(c, feedLinks(c.var.site, name));
	c.header("Content-Type", name.format.contentType);
	c.header("Cache-Tag", `${listTag(listingKey(name.selection))},${CALL_TAG}`);
	if (feed.lastModified) c.header("Last-Modified", feed.lastModified.toUTCString());
	return c.body(feed.body);
}

/** Returns the links that WebSub needs (w3.org/TR/websub §4). */
function feedLinks({ url, hubs }: Site, name: FeedAddress): Link[] {
	return [
		{ url: url + feedPath(name), rel: "self" },
		...hubs.map((hub) => ({ url: hub, rel: "hub" })),
	];
}

/** Returns the feed from KV if it is current or if D1 does not respond; otherwise renders it. */
async function findCurrentFeed(
	c: FeedContext,
	name: FeedAddress,
): Promise<RenderedDocument | undefined> {
	const { env, executionCtx } = c;
	const { db, site } = c.var;
	const key = feedPath(name);
	const cached = await findRendered(env.FEED_CACHE, key);
	try {
		const channel = await findChannel(db, listingKey(name.selection));
		if (!channel) return undefined;
		// With the version, because a new deployment may render differently.
		const stamp = `${channel.revision} ${env.VERSION.id} ${JSON.stringify(site)}`;
		if (cached?.stamp === stamp) return cached;
		const body = await renderFeed(db, site, channel, name);
		if (body === undefined) return undefined;
		const fresh = { body, lastModified: name.month ? undefined : channel.changed_at };
		executionCtx.waitUntil(saveRendered(env.FEED_CACHE, key, stamp, fresh));
		return fresh;
	} catch (error) {
		if (!cached || !isUnavailable(error)) throw error;
		return cached;
	}
}
