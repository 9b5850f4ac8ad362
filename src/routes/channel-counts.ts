import { type Context, Hono } from "hono";
import { listTag } from "../cache/tags.ts";
import { countedChannels } from "../db/channel-counts.ts";
import { listingKey } from "../db/listings.ts";
import type { AppEnv } from "../env.ts";
import { addLink } from "../http/links.ts";
import { addressWith } from "../http/page-links.ts";
import { policy } from "../http/policy.ts";
import { query } from "../http/validation.ts";
import {
	type AuthorList,
	ChannelQuery,
	type LanguageList,
	type TopicList,
} from "../schemas/channel-count.ts";
import type { Selector } from "../schemas/selection.ts";
import { channelCount } from "./channel-json.ts";

type CountContext = Context<AppEnv, string, { out: { query: ChannelQuery } }>;

/** What articles can be chosen by, with how many each has. */
export const channelCounts = new Hono<AppEnv>()
	.get("/topics", policy("data"), query(ChannelQuery), async (c) => {
		const { channels: topics, ...links } = await counts(c, "topics");
		const answer: TopicList = { topics, ...links };
		return c.json(answer);
	})
	.get("/authors", policy("data"), query(ChannelQuery), async (c) => {
		const { channels: authors, ...links } = await counts(c, "authors");
		const answer: AuthorList = { authors, ...links };
		return c.json(answer);
	})
	.get("/languages", policy("data"), query(ChannelQuery), async (c) => {
		const { channels: languages, ...links } = await counts(c, "languages");
		const answer: LanguageList = { languages, ...links };
		return c.json(answer);
	});

async function counts(c: CountContext, selector: Selector) {
	const { db, site } = c.var;
	const { rows, hasMore } = await countedChannels(db, selector, c.req.valid("query"));
	const channels = rows.map((row) => channelCount(site, row));
	const next = addressWith(c, site.url, { cursor: channels.at(-1)?.slug });
	c.header("Cache-Tag", listTag(listingKey({})));
	if (hasMore) addLink(c, next, { rel: "next" });
	return { channels, ...(hasMore && { next }) };
}
