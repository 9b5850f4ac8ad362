import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../platform/env.ts";
import { problem } from "../platform/http/problem.ts";

/** The detail of a 403 to such a change. */
export const FORGED = "Only the newsroom's own pages may change something.";
const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/** True if a request may change something. */
export const isChange = (method: string) => !READING.has(method);

/** Responds with 403 to a change that a page of another site sent, before any other check. */
export const refuseCrossSite = createMiddleware<AppEnv>((c, next) => {
	const isForged = isChange(c.req.method) && isCrossSite(c.req.raw.headers, c.var.site.url);
	return isForged ? Promise.resolve(problem(c, 403, FORGED)) : next();
});

/** True if a browser says that a page of this site sent the request. */
export function isFromOwnPage(headers: Headers, siteUrl: string): boolean {
	return headers.get("Origin") === siteUrl || headers.get("Sec-Fetch-Site") === "same-origin";
}

// Browsers add the cookie to some forms of other sites. Programs send neither of these headers; “none”
// means that a person typed the address (w3.org/TR/fetch-metadata §2.3).
function isCrossSite(headers: Headers, siteUrl: string): boolean {
	const [from, site] = [headers.get("Origin"), headers.get("Sec-Fetch-Site")];
	const isOwn = site === null || site === "same-origin" || site === "none";
	return !isOwn || (from !== null && from !== siteUrl);
}
