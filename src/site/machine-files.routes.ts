import { Hono } from "hono";
import { toArticleSummary } from "../articles/article/article.json.ts";
import { toChannelCount } from "../articles/lists/channel.json.ts";
import { listChannelCounts } from "../articles/lists/channel-counts.sql.ts";
import { findPageWithFallback } from "../articles/lists/list.copy.ts";
import type { AppEnv } from "../platform/env.ts";
import { addLinks } from "../platform/http/link-header.ts";
import { problem } from "../platform/http/problem.ts";
import { policy } from "../platform/http/route-policy.ts";
import { noQuery } from "../platform/http/validation.ts";
import { FRONT_PAGE_LENGTH } from "../platform/schema/page-query.schema.ts";
import { listTag } from "../publication/cache-tags.ts";
import { listingKey } from "../publication/listings.sql.ts";
import { serviceLinks } from "../publication/service-links.ts";
import { toLlmsText } from "./llms-text.ts";
import { toSecurityText } from "./security-text.ts";

const TEXT = { "Content-Type": "text/plain; charset=utf-8" };
const MAX_TOPICS = 50;
const NO_CONTACT = "This site names no contact for reports of weaknesses.";

/** Files at addresses that programs know: /llms.txt and /.well-known/security.txt. */
export const machineFiles = new Hono<AppEnv>()
	.get("/llms.txt", policy("feed"), noQuery, async (c) => {
		const { site, db } = c.var;
		const [{ page }, topics] = await Promise.all([
			findPageWithFallback(c.env, db, {}, { limit: FRONT_PAGE_LENGTH }),
			listChannelCounts(db, "topics", { limit: MAX_TOPICS }),
		]);
		c.header("Cache-Tag", listTag(listingKey({})));
		addLinks(c, serviceLinks(site));
		const articles = page.rows.map((row) => toArticleSummary(site, row));
		const named = topics.rows.map((row) => toChannelCount(site, row));
		return c.body(toLlmsText(site, articles, named), 200, TEXT);
	})
	// The time alone changes it: no isolate keeps it.
	.get("/.well-known/security.txt", policy("recent"), noQuery, (c) => {
		const { site } = c.var;
		if (site.securityContacts.length === 0) return problem(c, 404, NO_CONTACT);
		return c.body(toSecurityText(site, new Date()), 200, TEXT);
	});
