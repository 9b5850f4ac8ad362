import { type Context, Hono } from "hono";
import { isUnavailable } from "../platform/deadline.ts";
import type { AppEnv } from "../platform/env.ts";
import { clientNetwork } from "../platform/http/client-network.ts";
import { type FormFields, readFields } from "../platform/http/form-fields.ts";
import { policy } from "../platform/http/route-policy.ts";
import { sizeLimit } from "../platform/http/size-limit.middleware.ts";
import { checkForm } from "../platform/http/validation.ts";
import { showSignIn } from "./ask-to-sign-in.tsx";
import { type CarriedForm, carriedFields, MAX_CARRIED_BYTES } from "./carried-form.ts";
import { findMemberByKey } from "./find-member.ts";
import { ownPath } from "./own-path.ts";
import { SignInForm } from "./session.schema.ts";
import { saveSession } from "./session.sql.ts";
import { setSessionCookie } from "./session-cookie.middleware.ts";
import { cookieName, newSession } from "./sessions.ts";

interface SignInEnv extends AppEnv {
	Variables: AppEnv["Variables"] & { fields: FormFields; unreadable: string[] };
}
interface Fetching {
	fetch(request: Request, env: Env, context: Context["executionCtx"]): Response | Promise<Response>;
}

// Each carried character may be sent as three.
const limitSize = sizeLimit("A sign-in", 3 * MAX_CARRIED_BYTES);

/** Signs a browser in, and goes on with what it had asked for. */
export const signIn = (app: Fetching) =>
	new Hono<SignInEnv>().post(
		"/newsroom/sign-in",
		policy("signIn"),
		limitSize,
		readFields,
		async (c) => {
			const checked = checkForm(SignInForm, c.var.fields);
			const { key, to } = "output" in checked ? checked.output : { key: "", to: "" };
			const carried = carriedFields(c.var.fields);
			const outcome = await begin(c, key).catch(toFault);
			if (typeof outcome === "string")
				return showSignIn(c, { to, carried, fault: outcome }, STATUS[outcome]);
			setSessionCookie(c, outcome.secret);
			const path = ownPath(to, c.var.site.url);
			return carried ? repeat(app, c, path, carried, outcome.secret) : c.redirect(path, 303);
		},
	);

const STATUS = { wrong: 401, often: 429, unavailable: 503 } as const;
type Fault = keyof typeof STATUS;

/** Begins a session if the key is one of the newsroom's. Counts the attempt for the rate limit first. */
async function begin(c: Context<SignInEnv>, key: string): Promise<{ secret: string } | Fault> {
	const network = clientNetwork(c.req.raw.headers);
	const { success } = await c.env.SUBMISSION_LIMIT.limit({ key: `sign-in ${network}` });
	if (!success) return "often";
	const [db, firstKey, now] = [c.var.primaryDb, c.env.NEWSROOM_TOKEN, new Date()];
	const found = await findMemberByKey({ db, firstKey, now }, key);
	if (!found) return "wrong";
	const { secret, row } = newSession(found.token, firstKey, now);
	await saveSession(db, row);
	return { secret };
}

function toFault(error: unknown): Fault {
	if (isUnavailable(error)) return "unavailable";
	throw error;
}

/** Sends the form that the sign-in page carried to where it was meant to go, as the browser would. */
async function repeat(
	app: Fetching,
	c: Context<SignInEnv>,
	path: string,
	carried: CarriedForm,
	secret: string,
): Promise<Response> {
	const { url } = c.var.site;
	const headers = new Headers({
		Accept: c.req.header("Accept") ?? "text/html",
		"Accept-Language": c.req.header("Accept-Language") ?? "",
		Cookie: `${cookieName(url)}=${secret}`,
		Origin: url,
	});
	const body = new URLSearchParams(carried);
	const request = new Request(new URL(path, c.req.url), { method: "POST", headers, body });
	const response = await app.fetch(request, c.env, c.executionCtx);
	// It adds the cookie.
	return c.newResponse(response.body, response);
}
