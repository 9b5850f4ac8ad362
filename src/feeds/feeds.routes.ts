import { createHash } from "node:crypto";
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
import { type FeedChannelRow, findFeedChannel } from "../publication/channels.sql.ts";
import { type FeedAddress, feedPath } from "../publication/feed-addresses.ts";
import { listingKey } from "../publication/listings.sql.ts";
import { monthOf } from "../publication/month.ts";
import { type Selection, SelectionPath } from "../publication/selection.schema.ts";
import { renderFeed } from "./channel-feed.ts";

const formats: FeedFormat[] = Object.values(feedFormats);
// Alternatives need a group, because the router joins all paths in one expression.
const FILE = `:file{(?:${formats.map(({ file }) => file.replace(".", "\\.")).join("|")})}`;
const MONTH = ":month{\\d{4}-\\d\\d(?:-p\\d+)?}";
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

/** Returns the links that WebSub needs (w3.org/TR/websub §4). Hubs are not told of months. */
function feedLinks({ url, hubs }: Site, name: FeedAddress): Link[] {
	return [
		{ url: url + feedPath(name), rel: "self" },
		...(name.month ? [] : hubs).map((hub) => ({ url: hub, rel: "hub" })),
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
	const now = new Date();
	let cached: RenderedDocument | undefined;
	try {
		// Before KV: only what is a channel has an entry there.
		const channel = await findFeedChannel(db, listingKey(name.selection));
		if (!channel) return undefined;
		const stored = await findRendered(env.FEED_CACHE, key);
		cached = stored;
		const stamp = stampOf(c, channel, now);
		if (stored?.stamp === stamp) return stored;
		const body = await renderFeed({ db, site, channel, name, now });
		if (body === undefined) return undefined;
		const fresh = { body, lastModified: name.month ? undefined : channel.changed_at };
		const { revision } = channel;
		// A replica may lag: what another isolate rendered from newer rows stays.
		if ((stored?.revision ?? 0) <= revision)
			executionCtx.waitUntil(saveRendered(env.FEED_CACHE, key, { stamp, revision }, fresh));
		return fresh;
	} catch (error) {
		if (!isUnavailable(error)) throw error;
		cached ??= await findRendered(env.FEED_CACHE, key);
		if (!cached) throw error;
		return cached;
	}
}

/**
 * Returns what a rendered feed depends on: the channel's revision in its epoch, the month, which decides
 * what is an archive, the settings, and the version, because a new deployment may render differently.
 */
function stampOf(c: FeedContext, { epoch, revision }: FeedChannelRow, now: Date): string {
	const { site } = c.var;
	const month = monthOf(site.timeZone, now);
	const state = `${epoch} ${revision} ${month} ${c.env.VERSION.id} ${JSON.stringify(site)}`;
	return createHash("sha1").update(state).digest("base64url");
}
