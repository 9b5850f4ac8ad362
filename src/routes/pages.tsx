import { Hono } from "hono";
import { articleTag, CALL_TAG, listTag } from "../cache/tags.ts";
import { allChannels } from "../db/channels.ts";
import { listingKey } from "../db/listings.ts";
import type { AppEnv } from "../env.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path } from "../http/validation.ts";
import { ArticlePage } from "../pages/article-page.tsx";
import { FeedsPage } from "../pages/feeds-page.tsx";
import { SlugPath } from "../schemas/path.ts";
import { alternatesOf, linkFromPage } from "./article-links.ts";
import { namedChannel } from "./channel-json.ts";
import { publicArticle } from "./public-article.ts";
import { surveyCall } from "./survey-json.ts";

/** The pages that people read. */
export const pages = new Hono<AppEnv>()
	.get("/feeds", policy("page"), async (c) => {
		const { site, db } = c.var;
		const channels = (await allChannels(db)).map((row) => namedChannel(site, row));
		c.header("Cache-Tag", listTag(listingKey({})));
		return c.html(<FeedsPage site={site} channels={channels} />);
	})
	.get("/articles/:slug", policy("page"), path(SlugPath), async (c) => {
		const { site, db } = c.var;
		const found = await publicArticle(c.env, db, site, c.req.valid("param").slug);
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
