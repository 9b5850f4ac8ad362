import type { Context } from "hono";
import type { AppEnv } from "../platform/env.ts";
import { prefersHtml } from "../platform/http/negotiation.ts";
import { problem } from "../platform/http/problem.ts";
import { pageLanguageFor } from "../platform/ui/page-language.ts";
import { carriedFormOf } from "./carried-form.ts";
import { ownPath } from "./own-path.ts";
import { SignInPage, type SignInProps } from "./sign-in.page.tsx";

// RFC 9110 §11.6.1. Browsers know no Bearer, and so show the page.
const CHALLENGE = 'Bearer realm="newsroom"';

/**
 * Responds with 401 to whoever is not signed in: with the sign-in page for browsers, which carries what was
 * typed into a form, otherwise with a problem. `email` is what Cloudflare Access knows about a stranger.
 */
export async function askToSignIn<Kind extends AppEnv>(
	c: Context<Kind>,
	email: string | undefined,
) {
	if (!prefersHtml(c.req.header("Accept"))) {
		c.header("WWW-Authenticate", CHALLENGE);
		const stranger =
			email === undefined ? "" : ` No person of the newsroom has the address ${email}.`;
		return problem(c, 401, `The newsroom asks for a token that it knows.${stranger}`);
	}
	const carried =
		c.req.method === "GET"
			? undefined
			: ((await carriedFormOf(c.req.raw).catch(() => undefined)) ?? "lost");
	const { pathname, search } = new URL(c.req.url);
	return showSignIn(c, { to: pathname + search, carried, email }, 401);
}

/** Shows the sign-in page, which nobody may store. */
export function showSignIn<Kind extends AppEnv>(
	c: Context<Kind>,
	shown: Omit<SignInProps, "site" | "language">,
	status: 401 | 429 | 503,
) {
	const { site } = c.var;
	c.header("Cache-Control", "private, no-store");
	if (status === 401) c.header("WWW-Authenticate", CHALLENGE);
	else c.header("Retry-After", status === 429 ? "60" : "5");
	const page = { ...shown, site, language: pageLanguageFor(c), to: ownPath(shown.to, site.url) };
	return c.html(<SignInPage {...page} />, status);
}
