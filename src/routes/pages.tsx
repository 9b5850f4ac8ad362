import { Hono } from "hono";
import { articleTag, CALL_TAG, listTag } from "../cache/tags.ts";
import { latestArticles } from "../db/articles.ts";
import { allChannels, channelOf } from "../db/channels.ts";
import { listingKey } from "../db/listings.ts";
import type { AppEnv } from "../env.ts";
import { pathWithCursor } from "../http/next-page.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path, query } from "../http/validation.ts";
import { ArticlePage } from "../pages/article-page.tsx";
import { FeedsPage } from "../pages/feeds-page.tsx";
import { FrontPage } from "../pages/front-page.tsx";
import { FrontPageQuery } from "../schemas/page-query.ts";
import { SlugPath } from "../schemas/path.ts";
import { SelectionPath } from "../schemas/selection.ts";
import { articleSummary } from "./article-json.ts";
import { alternatesOf, linkFromPage } from "./article-links.ts";
import { namedChannel } from "./channel-json.ts";
import { publicArticle } from "./public-article.ts";
import { surveyCall } from "./survey-json.ts";

const CHANNEL = "/:selector{(?:topics|authors|languages)}/:value";

/** The pages that people read. */
export const pages = new Hono<AppEnv>()
	.get("/", policy("page"), query(FrontPageQuery), async (c) => {
		const { site } = c.var;
		const { rows, next } = await latestArticles(c.var.db, c.req.valid("query"));
		const articles = rows.map((row) => articleSummary(site, row));
		c.header("Cache-Tag", listTag(listingKey({})));
		const olderPath = next && pathWithCursor("/", {}, next);
		return c.html(<FrontPage site={site} articles={articles} olderPath={olderPath} />);
	})
	.get(CHANNEL, policy("page"), path(SelectionPath), query(FrontPageQuery), async (c) => {
		const { site, db } = c.var;
		const { selection } = c.req.valid("param");
		const channel = await channelOf(db, listingKey(selection));
		if (!channel) return problem(c, 404);
		const { rows, next } = await latestArticles(db, { ...c.req.valid("query"), ...selection });
		const articles = rows.map((row) => articleSummary(site, row));
		c.header("Cache-Tag", listTag(channel.listing_key));
		const self = namedChannel(site, channel);
		const olderPath = next && pathWithCursor(self.path, {}, next);
		return c.html(
			<FrontPage site={site} articles={articles} channel={self} olderPath={olderPath} />,
		);
	})
	.get("/feeds", policy("page"), async (c) => {
		const { site, db } = c.var;
		const channels = (await allChannels(db)).map((row) => namedChannel(site, row));
		c.header("Cache-Tag", listTag(listingKey({})));
		return c.html(<FeedsPage site={site} channels={channels} />);
	})
	.get("/articles/:slug", policy("page"), path(SlugPath), async (c) => {
		const { site, db } = c.var;
		const found = await publicArticle(db, site, c.req.valid("param").slug);
		if (!found) return problem(c, 404);
		if (found === "withdrawn") return problem(c, 410);
		const { article, family, survey } = found;
		c.header("Cache-Tag", `${articleTag(article.slug)},${CALL_TAG}`);
		linkFromPage(c, site, article.slug);
		const around = {
			alternates: alternatesOf(site, family),
			call: survey && surveyCall(site, survey, article.language),
		};
		return c.html(<ArticlePage site={site} article={article} {...around} />);
	});
