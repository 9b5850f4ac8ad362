import { type Context, Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { addLink } from "../../platform/http/link-header.ts";
import { addressWith } from "../../platform/http/page-links.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { query } from "../../platform/http/validation.ts";
import { listTag } from "../../publication/cache-tags.ts";
import { listingKey } from "../../publication/listings.sql.ts";
import type { ChannelKind } from "../../publication/selection.schema.ts";
import { toChannelCount } from "./channel.json.ts";
import {
	type AuthorList,
	ChannelQuery,
	type LanguageList,
	type TopicList,
} from "./channel-counts.schema.ts";
import { listChannelCounts } from "./channel-counts.sql.ts";

type CountContext = Context<AppEnv, string, { out: { query: ChannelQuery } }>;

/** The topics, authors and languages, with their numbers of articles. */
export const channelCounts = new Hono<AppEnv>()
	.get("/topics", policy("data"), query(ChannelQuery), async (c) => {
		const { channels: topics, ...links } = await counts(c, "topics");
		const list: TopicList = { topics, ...links };
		return c.json(list);
	})
	.get("/authors", policy("data"), query(ChannelQuery), async (c) => {
		const { channels: authors, ...links } = await counts(c, "authors");
		const list: AuthorList = { authors, ...links };
		return c.json(list);
	})
	.get("/languages", policy("data"), query(ChannelQuery), async (c) => {
		const { channels: languages, ...links } = await counts(c, "languages");
		const list: LanguageList = { languages, ...links };
		return c.json(list);
	});

async function counts(c: CountContext, selector: ChannelKind) {
	const { db, site } = c.var;
	const { rows, hasMore } = await listChannelCounts(db, selector, c.req.valid("query"));
	const channels = rows.map((row) => toChannelCount(site, row));
	const next = addressWith(c, site.url, { cursor: channels.at(-1)?.slug });
	c.header("Cache-Tag", listTag(listingKey({})));
	if (hasMore) addLink(c, next, { rel: "next" });
	return { channels, ...(hasMore && { next }) };
}
