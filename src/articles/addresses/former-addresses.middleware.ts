import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { isUnavailable } from "../../platform/deadline.ts";
import type { AppEnv } from "../../platform/env.ts";
import { problem } from "../../platform/http/problem.ts";
import { findPresentWithFallback } from "./former-address.copy.ts";
import { findPresentForNewsroom } from "./former-address.sql.ts";
import { leadOn, replaceResponse } from "./lead-on.middleware.ts";

interface Fetching {
	fetch(request: Request, env: Env, context: Context["executionCtx"]): Response | Promise<Response>;
}

/** The slug in the addresses of an article: of its page, its Markdown, its JSON, and what the newsroom asks and changes. */
const SLUG = /(?<=^(?:\/newsroom)?(?:\/api)?\/articles\/)[a-z0-9]+(?:-[a-z0-9]+)*(?=\.md$|\/|$)/;
const READING = new Set(["GET", "HEAD"]);
/** Nothing is there, or only a copy can say what is there. */
const MISSING = new Set([404, 503]);

/**
 * Leads readers from a former address of an article to its present one, if nothing else is there. An article that was
 * withdrawn is answered at once, as at its present address.
 */
export const formerAddresses = (app: Fetching) =>
	createMiddleware<AppEnv>(async (c, next) => {
		await next();
		const slug = slugIn(c);
		if (!slug || !MISSING.has(c.res.status) || !READING.has(c.req.method)) return;
		const present = await findPresent(c, slug);
		if (!present) return;
		if (present.isPublic) return leadTo(c, present.slug);
		const address = new URL(addressWith(c, present.slug), c.req.url);
		const asked = new Request(address, { headers: c.req.raw.headers });
		const answer = await app.fetch(asked, c.env, c.executionCtx);
		if (answer.status < 400) leadTo(c, present.slug);
		else if (!MISSING.has(answer.status)) replaceResponse(c, answer);
	});

/**
 * Leads the newsroom from a former address to the present one. A change is never led on, and no article is made there
 * by accident: 409 names the present address, unless If-None-Match says that a new article is meant.
 */
export const formerAddressesOfNewsroom = createMiddleware<AppEnv>(async (c, next) => {
	const slug = slugIn(c);
	const { method } = c.req;
	const mayCreate = method === "PUT" || method === "PATCH";
	if (slug && mayCreate && c.req.header("If-None-Match") !== "*") {
		const present = await findPresentForNewsroom(c.var.primaryDb, slug);
		if (present) return refusal(c, slug, present.slug);
	}
	await next();
	if (!slug || mayCreate || c.res.status !== 404) return;
	const present = await findPresentForNewsroom(c.var.primaryDb, slug);
	if (!present) return;
	if (READING.has(method)) leadTo(c, present.slug, "no-store");
	else c.res = refusal(c, slug, present.slug);
});

function refusal(c: Context<AppEnv>, former: string, slug: string) {
	const detail = `“${former}” is a former address of the article “${slug}”: send the change to ${addressWith(c, slug)}`;
	return problem(c, 409, detail);
}

const slugIn = (c: Context) => SLUG.exec(c.req.path)?.[0];

function addressWith(c: Context, slug: string): string {
	const { pathname, search } = new URL(c.req.url);
	return pathname.replace(SLUG, slug) + search;
}

function findPresent(c: Context<AppEnv>, slug: string) {
	return findPresentWithFallback(c.env, c.var.db, slug).catch((error) => {
		if (isUnavailable(error)) return undefined;
		throw error;
	});
}

function leadTo(c: Context<AppEnv>, slug: string, cacheControl?: string): void {
	leadOn(c, c.var.site.url + addressWith(c, slug), cacheControl);
}
