import type { Context } from "hono";
import { withTimeout } from "../../platform/deadline.ts";
import type { AppEnv } from "../../platform/env.ts";
import { logSometimes, reasonOf } from "../../platform/log.ts";
import { accessKeys } from "./access-keys.ts";
import { accessTokenEmail } from "./access-token.ts";

const DEADLINE_MS = 2000;

/**
 * Returns the e-mail address of whoever the application of Cloudflare Access that ACCESS_AUD names let
 * through; undefined for others, and for programs, which have none. Access on the Worker tells it in the
 * context; Access on the host name sends a signed token, which counts only if ACCESS_TEAM says whose
 * signature it must have.
 */
export async function accessEmail<Kind extends AppEnv>(
	c: Context<Kind>,
): Promise<string | undefined> {
	const { accessAudience, accessTeam } = c.var.site;
	if (accessAudience === "") return undefined;
	const access = accessOf(c.executionCtx);
	// Of previews and of the whole account too: the audience tells which application it was.
	if (access !== undefined && access.aud === accessAudience) {
		const identity = await withTimeout(DEADLINE_MS, "Cloudflare Access", access.getIdentity());
		return identity?.email;
	}
	const token = c.req.header("Cf-Access-Jwt-Assertion");
	if (token === undefined || accessTeam === "") return undefined;
	return signedEmail(token, accessAudience, accessTeam);
}

/** The runtime sets ctx.access once any application has verified who asks. */
function accessOf(context: object): CloudflareAccessContext | undefined {
	const { access }: { access?: CloudflareAccessContext } = context;
	return access;
}

async function signedEmail(token: string, aud: string, iss: string): Promise<string | undefined> {
	try {
		const keys = await accessKeys(iss);
		return await accessTokenEmail(token, { keys, aud, iss });
	} catch (error) {
		logSometimes("A token of Cloudflare Access does not count", reasonOf(error));
		return undefined;
	}
}
