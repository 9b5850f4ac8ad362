import { Hono } from "hono";
import { toNamedChannel } from "../articles/lists/channel.json.ts";
import type { AppEnv } from "../platform/env.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { query } from "../platform/http/validation.ts";
import { listTag } from "../publication/cache-tags.ts";
import { listChannels } from "../publication/channels.sql.ts";
import { listingKey } from "../publication/listings.sql.ts";
import { ChannelPageQuery } from "./channel-part.schema.ts";
import { FeedsPage } from "./feeds.page.tsx";

/** The page that explains feeds and lists all of them. */
export const feedsPage = new Hono<AppEnv>().get(
	"/feeds",
	policy("page"),
	query(ChannelPageQuery),
	async (c) => {
		const { site, db } = c.var;
		const { rows, next } = await listChannels(db, c.req.valid("query").after);
		if (rows.length === 0) return problem(c, 404);
		const channels = rows.map((row) => toNamedChannel(site, row));
		const nextPath = next && `/feeds?${new URLSearchParams({ after: next })}`;
		c.header("Cache-Tag", listTag(listingKey({})));
		return c.html(<FeedsPage site={site} channels={channels} nextPath={nextPath} />);
	},
);
