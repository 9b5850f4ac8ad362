import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../platform/env.ts";
import { policies } from "../platform/http/route-policy.ts";
import { likelyPath, unescapedPath, withoutEndSlash } from "./canonical-path.ts";

interface Fetching {
	fetch(request: Request, env: Env, context: Context["executionCtx"]): Response | Promise<Response>;
}

/** Only a slash at the end is forgiven: a receipt is spelled exactly, and the newsroom's addresses are no slugs alone. */
const EXACT = /^\/newsroom|\/receipts\//;

/**
 * Redirects a GET to the canonical spelling of its address: always if it has escapes that are not
 * needed, and instead of a 404 if there is something at the address that was probably meant.
 */
export const canonicalAddress = (app: Fetching) =>
	createMiddleware<AppEnv>(async (c, next) => {
		const { pathname, search } = new URL(c.req.url);
		if (!READING.has(c.req.method)) return next();
		const unescaped = unescapedPath(pathname);
		if (unescaped !== pathname) {
			c.header("Cache-Control", policies.moved.cacheControl);
			return c.redirect(c.var.site.url + unescaped + search, 301);
		}
		await next();
		const likely = EXACT.test(pathname) ? withoutEndSlash(pathname) : likelyPath(pathname);
		if (c.res.status !== 404 || likely === pathname) return;
		const asked = new Request(new URL(likely + search, c.req.url), { headers: c.req.raw.headers });
		const { status, headers } = await app.fetch(asked, c.env, c.executionCtx);
		// An article may have moved from the likely address: one redirect leads to its present address.
		const present = headers.get("Location") ?? "";
		const isMoved = present.startsWith(c.var.site.url);
		const location = isMoved ? present : c.var.site.url + likely + search;
		if (status < 400) c.res = new Response(null, redirectTo(location));
	});

const READING = new Set(["GET", "HEAD"]);

function redirectTo(location: string): ResponseInit {
	return { status: 301, headers: { Location: location } };
}
