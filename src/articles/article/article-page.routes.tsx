import { Hono } from "hono";
import { FeedsPage } from "../../feeds/feeds.page.tsx";
import type { AppEnv } from "../../platform/env.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { articleTag, CALL_TAG, listTag } from "../../publication/cache-tags.ts";
import { listChannels } from "../../publication/channels.sql.ts";
import { listingKey } from "../../publication/listings.sql.ts";
import { toSurveyCall } from "../../surveys/survey/survey.json.ts";
import { toNamedChannel } from "../lists/channel.json.ts";
import { ArticlePage } from "./article.page.tsx";
import { alternatesOf, linkFromPage } from "./article-links.ts";
import { findPublicArticle } from "./public-article.ts";

/** The pages that people read. */
export const pages = new Hono<AppEnv>()
	.get("/feeds", policy("page"), async (c) => {
		const { site, db } = c.var;
		const channels = (await listChannels(db)).map((row) => toNamedChannel(site, row));
		c.header("Cache-Tag", listTag(listingKey({})));
		return c.html(<FeedsPage site={site} channels={channels} />);
	})
	.get("/articles/:slug", policy("page"), path(SlugPath), async (c) => {
		const { site, db } = c.var;
		const found = await findPublicArticle(c.env, db, site, c.req.valid("param").slug);
		if (!found) return problem(c, 404);
		if (found === "withdrawn") return problem(c, 410);
		const { article, translations, survey } = found;
		c.header("Cache-Tag", `${articleTag(article.slug)},${CALL_TAG}`);
		linkFromPage(c, site, article.slug);
		const around = {
			alternates: alternatesOf(site, translations),
			call: survey && toSurveyCall(site, survey, article.language),
		};
		return c.html(<ArticlePage site={site} article={article} {...around} />);
	});
