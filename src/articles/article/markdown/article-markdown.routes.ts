import { Hono } from "hono";
import type { AppEnv } from "../../../platform/env.ts";
import { addLinks } from "../../../platform/http/link-header.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { noQuery, path } from "../../../platform/http/validation.ts";
import { articleTag } from "../../../publication/cache-tags.ts";
import { articleDataLinks } from "../article-links.ts";
import { findPublicArticle } from "../public-article.ts";
import { goneParts, isWithdrawn } from "../withdrawal/withdrawn.ts";
import { MarkdownPath } from "./article-markdown.schema.ts";
import { toMarkdownDocument } from "./article-markdown.ts";

const MARKDOWN = { "Content-Type": "text/markdown; charset=utf-8" };

/**
 * An article as Markdown. It has an address of its own and is not negotiated by Accept at that of the page: caches in
 * front know a page by its address alone.
 */
export const articleMarkdown = new Hono<AppEnv>().get(
	"/articles/:text{[a-z0-9]+(?:-[a-z0-9]+)*\\.md}",
	policy("data"),
	path(MarkdownPath),
	noQuery,
	async (c) => {
		const { site, db } = c.var;
		const found = await findPublicArticle(c.env, db, site, c.req.valid("param").text);
		if (!found) return problem(c, 404, "There is no such article.");
		if (isWithdrawn(found)) return problem(c, ...goneParts(found));
		const { article } = found;
		c.header("Cache-Tag", articleTag(article.slug));
		addLinks(c, articleDataLinks(site, article.slug));
		return c.body(toMarkdownDocument(article, site.timeZone), 200, MARKDOWN);
	},
);
