import type { Context } from "hono";
import type { AppEnv } from "../platform/env.ts";
import { logSometimes, reasonOf } from "../platform/log.ts";
import { accessKeys } from "./access-keys.ts";
import { assertAccessToken } from "./access-token.ts";

/**
 * True if the application of Cloudflare Access that ACCESS_AUD names let the request through. Access on
 * the Worker tells it in the context; Access on the host name sends a signed token, which counts only if
 * ACCESS_TEAM says whose signature it must have.
 */
export async function passedAccess(c: Context<AppEnv>): Promise<boolean> {
	const { accessAudience, accessTeam } = c.var.site;
	if (accessAudience === "") return false;
	if (audienceOf(c.executionCtx) === accessAudience) return true;
	const token = c.req.header("Cf-Access-Jwt-Assertion");
	return token !== undefined && accessTeam !== "" && isSigned(token, accessAudience, accessTeam);
}

/** The runtime sets ctx.access once any application has verified who asks: those of previews and of the whole account too. */
function audienceOf(context: object): unknown {
	const { access } = Object(context);
	return Object(access).aud;
}

async function isSigned(token: string, aud: string, iss: string): Promise<boolean> {
	try {
		const keys = await accessKeys(iss);
		await assertAccessToken(token, { keys, aud, iss });
		return true;
	} catch (error) {
		logSometimes("A token of Cloudflare Access does not count", reasonOf(error));
		return false;
	}
}
