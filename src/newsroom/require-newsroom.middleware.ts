import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../platform/env.ts";
import { prefersHtml } from "../platform/http/negotiation.ts";
import { problem } from "../platform/http/problem.ts";
import { passedAccess } from "./access.middleware.ts";
import { challenges, holdsToken } from "./credentials.ts";
import { permissionsOf } from "./roles.ts";

/** Protects everything under /newsroom by one application of Cloudflare Access, or by the newsroom's token. */
export const requireNewsroom = createMiddleware<AppEnv>(async (c, next) => {
	c.header("Cross-Origin-Resource-Policy", "same-origin");
	const isIn =
		holdsToken(c.req.header("Authorization"), c.env.NEWSROOM_TOKEN) || (await passedAccess(c));
	if (!isIn) {
		const asks = prefersHtml(c.req.header("Accept")) ? "browser" : "program";
		c.header("WWW-Authenticate", challenges[asks]);
		return problem(c, 401, "The newsroom asks for its token.");
	}
	const isForged = !READING.has(c.req.method) && isCrossSite(c.req.raw.headers, c.var.site.url);
	if (isForged) return problem(c, 403, "Only the newsroom's own pages may change something.");
	c.set("permissions", permissionsOf("operator"));
	return next();
});

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

// Browsers add Basic credentials to a form of any site. Programs send neither of these headers;
// “none” means that a person typed the address (w3.org/TR/fetch-metadata §2.3).
function isCrossSite(headers: Headers, siteUrl: string): boolean {
	const [from, site] = [headers.get("Origin"), headers.get("Sec-Fetch-Site")];
	const isOwn = site === null || site === "same-origin" || site === "none";
	return !isOwn || (from !== null && from !== siteUrl);
}
