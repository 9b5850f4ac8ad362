import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { problem } from "../platform/http/problem.ts";
import { reasonOf } from "../platform/log.ts";
import { accessEmail } from "./access/access.middleware.ts";
import { askToSignIn } from "./ask-to-sign-in.tsx";
import { FORGED, isChange, isFromOwnPage } from "./cross-site.middleware.ts";
import {
	type Door,
	type Found,
	findMemberByEmail,
	findMemberByKey,
	findMemberBySession,
} from "./find-member.ts";
import type { NewsroomEnv } from "./member.ts";
import { permissionsOf } from "./roles.ts";
import { sessionCookie, setSessionCookie } from "./session-cookie.middleware.ts";

/**
 * Lets in whoever has a token, a session, or an address that Cloudflare Access has verified; a token that is
 * sent decides alone. Sets `member` and `permissions`. Nothing of it is kept in memory, so that a token is
 * revoked at once. Throws Unavailable if D1 does not answer, unless the token is NEWSROOM_TOKEN.
 */
export const requireNewsroom = createMiddleware<NewsroomEnv>(async (c, next) => {
	c.header("Cross-Origin-Resource-Policy", "same-origin");
	const door = { db: c.var.primaryDb, firstKey: c.env.NEWSROOM_TOKEN, now: new Date() };
	const key = bearerOf(c.req.header("Authorization"));
	const email = key === undefined ? await accessEmail(c) : undefined;
	const found =
		key === undefined
			? ((await findBySession(c, door)) ?? (email && (await findMemberByEmail(door, email))))
			: await findMemberByKey(door, key);
	if (!found) return askToSignIn(c, email);
	if (found === "forged") return problem(c, 403, FORGED);
	c.set("member", found.member);
	c.set("permissions", permissionsOf(found.member.role));
	if (found.saveUse) c.executionCtx.waitUntil(found.saveUse().catch(logFailure));
	return next();
});

/** Returns the key in an Authorization header (RFC 6750 §2.1); undefined without one. Any other scheme has none that counts. */
function bearerOf(authorization: string | undefined): string | undefined {
	if (authorization === undefined) return undefined;
	return /^bearer +(\S+)$/i.exec(authorization)?.[1] ?? "";
}

/** Returns whose session the cookie names; “forged” if it came with a change that no page of this site says it sent. */
async function findBySession(
	c: Context<NewsroomEnv>,
	door: Door,
): Promise<Found | "forged" | undefined> {
	const secret = sessionCookie(c);
	const found = secret === undefined ? undefined : await findMemberBySession(door, secret);
	if (!found || secret === undefined) return undefined;
	if (isChange(c.req.method) && !isFromOwnPage(c.req.raw.headers, c.var.site.url)) return "forged";
	if (found.saveUse) setSessionCookie(c, secret);
	return found;
}

// While D1 takes no writes, the newsroom can be read all the same.
function logFailure(error: unknown): void {
	console.error(`The use of a token or session was not stored: ${reasonOf(error)}`);
}
