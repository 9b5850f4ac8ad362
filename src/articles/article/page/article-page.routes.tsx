import { Hono } from "hono";
import type { AppEnv } from "../../../platform/env.ts";
import { addLinks } from "../../../platform/http/link-header.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { path } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { articleTag, CALL_TAG } from "../../../publication/cache-tags.ts";
import { toSurveyCall } from "../../../surveys/survey/survey.json.ts";
import { articlePageLinks, toAlternates } from "../article-links.ts";
import { slugsIn, toFurtherSummaries } from "../further/further-reading.json.ts";
import { findFurtherReading } from "../further/further-reading.ts";
import { findPublicArticle } from "../public-article.ts";
import { goneParts, isWithdrawn } from "../withdrawal/withdrawn.ts";
import { ArticlePage } from "./article.page.tsx";

/** An article's page. */
export const articlePages = new Hono<AppEnv>().get(
	"/articles/:slug",
	policy("page"),
	path(SlugPath),
	async (c) => {
		const { site, db } = c.var;
		const found = await findPublicArticle(c.env, db, site, c.req.valid("param").slug);
		if (!found) return problem(c, 404);
		if (isWithdrawn(found)) return problem(c, ...goneParts(found));
		const { row, article, translations, survey } = found;
		const further = toFurtherSummaries(site, await findFurtherReading(db, row));
		c.header("Cache-Tag", tagsOf([article.slug, ...slugsIn(further)]));
		addLinks(c, articlePageLinks(site, article.slug));
		const alternates = toAlternates(site, translations);
		const call = survey && toSurveyCall(site, survey, article.language);
		return c.html(<ArticlePage {...{ site, article, alternates, call, further }} />);
	},
);

/**
 * An article that the page leads to purges it when it changes or is withdrawn. One that newly becomes related, or is
 * the next after this, does not: it appears when the page expires, after two minutes at most. With the tags of the
 * topics' lists instead, every article would purge the pages of all others that share a topic with it.
 */
function tagsOf(slugs: string[]): string {
	return [...slugs.map(articleTag), CALL_TAG].join(",");
}
