import { Hono } from "hono";
import { toNamedChannel } from "../articles/lists/channel.json.ts";
import { feedFormats } from "../formats/feed-formats.ts";
import { opmlFormat, renderOpml } from "../formats/opml.ts";
import type { AppEnv } from "../platform/env.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { query } from "../platform/http/validation.ts";
import { listTag } from "../publication/cache-tags.ts";
import { listChannels } from "../publication/channels.sql.ts";
import { listingKey } from "../publication/listings.sql.ts";
import { ChannelPartQuery } from "./channel-part.schema.ts";

/** Addresses that people try, and those of WordPress and Ghost. */
const GUESSES = ["/feed", "/feed/", "/rss", "/rss/", "/feed.xml", "/index.xml"];
const ATOM_GUESSES = ["/atom", "/atom/"];

/** All feeds in one file, and redirects from addresses that people try. */
export const subscriptions = new Hono<AppEnv>()
	.get("/feeds.opml", policy("feed"), query(ChannelPartQuery), async (c) => {
		const { site, db } = c.var;
		const { rows, next } = await listChannels(db, c.req.valid("query").after);
		// The body of OPML must have an outline.
		if (rows.length === 0) return problem(c, 404, "There is no such part of the list.");
		const channels = rows.map((row) => toNamedChannel(site, row));
		const moreUrl = next && `${site.url}/feeds.opml?${new URLSearchParams({ after: next })}`;
		const subscriptions = channels.map(({ title, path }) => ({
			title,
			homeUrl: `${site.url}${path || "/"}`,
			feedUrl: `${site.url}${path}/${opmlFormat.file}`,
		}));
		c.header("Content-Type", "text/x-opml; charset=utf-8");
		c.header("Cache-Tag", listTag(listingKey({})));
		return c.body(renderOpml(site.title, subscriptions, moreUrl));
	})
	.on("GET", GUESSES, policy("moved"), (c) => c.redirect(`/${feedFormats.rss.file}`, 301))
	.on("GET", ATOM_GUESSES, policy("moved"), (c) => c.redirect(`/${feedFormats.atom.file}`, 301));
