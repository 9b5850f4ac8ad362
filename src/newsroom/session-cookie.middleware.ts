import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { AppEnv } from "../platform/env.ts";
import { cookieName, SESSION_SECONDS } from "./sessions.ts";

/** Returns the secret in the session cookie. */
export const sessionCookie = <Kind extends AppEnv>(c: Context<Kind>) =>
	getCookie(c, cookieName(c.var.site.url));

/** Gives the browser the session cookie for the next 30 days. */
export function setSessionCookie<Kind extends AppEnv>(c: Context<Kind>, secret: string): void {
	const { url } = c.var.site;
	setCookie(c, cookieName(url), secret, { ...attributes(url), maxAge: SESSION_SECONDS });
}

/** Takes the session cookie from the browser. */
export function deleteSessionCookie<Kind extends AppEnv>(c: Context<Kind>): void {
	const { url } = c.var.site;
	deleteCookie(c, cookieName(url), attributes(url));
}

// Not Strict: a link to the newsroom in a mail must find its reader signed in.
const attributes = (siteUrl: string) =>
	({ path: "/", httpOnly: true, secure: siteUrl.startsWith("https:"), sameSite: "Lax" }) as const;
