import { type Context, Hono } from "hono";
import { readThrough } from "../cache.ts";
import { latestFullArticles } from "../db/articles.ts";
import { type Database, nearest } from "../db/connection.ts";
import { currentPublication, type Publication } from "../db/publication.ts";
import type { AppEnv } from "../env.ts";
import type { Channel } from "../feeds/channel.ts";
import { type FeedFormat, feedFormats } from "../feeds/formats.ts";
import { policy } from "../http/policy.ts";
import type { Site } from "../schemas/site.ts";
import { fullArticle } from "./article-json.ts";

export const FEED_LENGTH = 50;
const { rss, atom, json } = feedFormats;

/** The feeds: one address a format, whatever the client accepts (some accept only HTML). */
export const feeds = new Hono<AppEnv>()
	.get(`/${rss.file}`, policy("feed"), (c) => answer(c, rss))
	.get(`/${atom.file}`, policy("feed"), (c) => answer(c, atom))
	.get(`/${json.file}`, policy("feed"), (c) => answer(c, json));

async function answer(c: Context<AppEnv>, format: FeedFormat) {
	const { env, executionCtx } = c;
	const db = nearest(env.DB);
	const publication = await currentPublication(db);
	// A new deployment may render differently, so that its version is part of what is cached.
	const stamp = `${publication.revision} ${env.VERSION.id} ${JSON.stringify(c.var.site)}`;
	const render = () => rendered(db, c.var.site, publication, format);
	const waitUntil = executionCtx.waitUntil.bind(executionCtx);
	const feed = await readThrough(env.FEED_CACHE, format.file, stamp, render, waitUntil);
	c.header("Content-Type", format.contentType);
	c.header("Last-Modified", feed.lastModified.toUTCString());
	return c.body(feed.body);
}

async function rendered(db: Database, site: Site, publication: Publication, format: FeedFormat) {
	const rows = await latestFullArticles(db, FEED_LENGTH);
	const channel: Channel = {
		id: `${site.url}/`,
		title: site.title,
		description: site.description,
		language: site.language,
		homeUrl: `${site.url}/`,
		feedUrl: `${site.url}/${format.file}`,
		updated: publication.changedAt,
		articles: rows.map((row) => fullArticle(site, row)),
	};
	return { body: format.render(channel), lastModified: publication.changedAt };
}
