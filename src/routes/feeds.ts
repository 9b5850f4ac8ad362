import { type Context, Hono } from "hono";
import { keepRendered, type Rendered, renderedIn } from "../cache/kv.ts";
import { currentPublication } from "../cache/publication.ts";
import { listTag } from "../cache/tags.ts";
import { latestFullArticles } from "../db/articles.ts";
import { listingKey } from "../db/listings.ts";
import type { AppEnv } from "../env.ts";
import { type FeedFormat, feedFormats } from "../feeds/formats.ts";
import { policy } from "../http/policy.ts";
import { fullArticle } from "./article-json.ts";

const FEED_LENGTH = 50;
const { rss, atom, json } = feedFormats;

/** The feeds: one address a format, whatever the client accepts (some accept only HTML). */
export const feeds = new Hono<AppEnv>()
	.get(`/${rss.file}`, policy("feed"), (c) => answer(c, rss))
	.get(`/${atom.file}`, policy("feed"), (c) => answer(c, atom))
	.get(`/${json.file}`, policy("feed"), (c) => answer(c, json));

async function answer(c: Context<AppEnv>, format: FeedFormat) {
	const { body, lastModified } = await currentFeed(c, format);
	c.header("Content-Type", format.contentType);
	c.header("Last-Modified", lastModified.toUTCString());
	c.header("Cache-Tag", listTag(listingKey({})));
	return c.body(body);
}

/** The feed as KV has it if that is current, or if D1 cannot tell; else rendered anew. */
async function currentFeed(c: Context<AppEnv>, format: FeedFormat): Promise<Rendered> {
	const kept = await renderedIn(c.env.FEED_CACHE, format.file);
	try {
		const { revision, changedAt } = await currentPublication(c.env.DB);
		// A new deployment may render differently, so that its version is part of what is kept.
		const stamp = `${revision} ${c.env.VERSION.id} ${JSON.stringify(c.var.site)}`;
		if (kept?.stamp === stamp) return kept;
		const fresh = { body: await rendered(c, format, changedAt), lastModified: changedAt };
		c.executionCtx.waitUntil(keepRendered(c.env.FEED_CACHE, format.file, stamp, fresh));
		return fresh;
	} catch (unavailable) {
		if (!kept) throw unavailable;
		return kept;
	}
}

async function rendered(c: Context<AppEnv>, format: FeedFormat, updated: Date): Promise<string> {
	const { site, db } = c.var;
	const rows = await latestFullArticles(db, FEED_LENGTH);
	return format.render({
		id: `${site.url}/`,
		title: site.title,
		description: site.description,
		language: site.language,
		homeUrl: `${site.url}/`,
		feedUrl: `${site.url}/${format.file}`,
		updated,
		articles: rows.map((row) => fullArticle(site, row)),
	});
}
