import { Hono } from "hono";
import { renderNewsSitemap, renderSitemap } from "../formats/sitemap.ts";
import type { AppEnv } from "../platform/env.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { path, query } from "../platform/http/validation.ts";
import { listTag, STATIC_PAGES_TAG, sitemapTag } from "../publication/cache-tags.ts";
import { listingKey } from "../publication/listings.sql.ts";
import { ChannelPartQuery } from "./channel-part.schema.ts";
import { listArticlesSince } from "./sitemap.sql.ts";
import {
	listArticleUrls,
	listChannelUrls,
	newestUrl,
	rootSitemap,
	sitemapPath,
	toNewsItems,
} from "./sitemap-document.ts";
import { SitemapPath } from "./sitemap-path.schema.ts";

const XML = { "Content-Type": "application/xml; charset=utf-8" };
// A sitemap must have an address (sitemaps.org/schemas/sitemap/0.9/sitemap.xsd).
const NO_PART = "There is no such part of the sitemap.";
const NEWS_PATH = "/news-sitemap.xml";
/** The tags of the parts that have the channels and the static pages. */
const CHANNELS_TAGS = `${listTag(listingKey({}))},${STATIC_PAGES_TAG}`;
/** Google reads at most 1,000 articles of the last two days. */
const NEWS_AGE_MS = 2 * 24 * 60 * 60 * 1000;
const MAX_NEWS = 1000;

/** robots.txt and the sitemaps. */
export const sitemaps = new Hono<AppEnv>()
	.get("/robots.txt", policy("feed"), (c) => {
		const { url } = c.var.site;
		const sitemaps = ["/sitemap.xml", NEWS_PATH].map((path) => `Sitemap: ${url}${path}\n`);
		return c.text(`User-agent: *\nDisallow: /newsroom\n\n${sitemaps.join("")}`);
	})
	.get("/sitemap.xml", policy("feed"), async (c) => {
		c.header("Cache-Tag", CHANNELS_TAGS);
		return c.body(await rootSitemap(c.var.db, c.var.site), 200, XML);
	})
	.get(sitemapPath("channels"), policy("feed"), query(ChannelPartQuery), async (c) => {
		const urls = await listChannelUrls(c.var.db, c.var.site, c.req.valid("query").after);
		if (urls.length === 0) return problem(c, 404, NO_PART);
		c.header("Cache-Tag", CHANNELS_TAGS);
		return c.body(renderSitemap(urls), 200, XML);
	})
	.get("/:part{sitemap-[1-9]\\d*\\.xml}", policy("feed"), path(SitemapPath), async (c) => {
		const { site, db } = c.var;
		const { part } = c.req.valid("param");
		const urls = await listArticleUrls(db, site, part);
		if (urls.length === 0) return problem(c, 404, NO_PART);
		c.header("Cache-Tag", sitemapTag(part));
		return c.body(renderSitemap(urls), 200, XML);
	})
	.get(NEWS_PATH, policy("recent"), async (c) => {
		const { site, db } = c.var;
		const rows = await listArticlesSince(db, new Date(Date.now() - NEWS_AGE_MS), MAX_NEWS);
		const items = toNewsItems(site, rows);
		c.header("Cache-Tag", listTag(listingKey({})));
		if (items.length > 0) return c.body(renderNewsSitemap(site.title, items), 200, XML);
		return c.body(renderSitemap([await newestUrl(db, site)]), 200, XML);
	});
