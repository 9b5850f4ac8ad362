import * as v from "valibot";
import { askWrangler } from "../wrangler.ts";
import { NotSignedIn } from "./stop.ts";

const Credentials = v.pipe(
	v.string(),
	v.parseJson(),
	v.variant("type", [
		v.object({ type: v.literal("api_key"), key: v.string(), email: v.string() }),
		v.object({ type: v.picklist(["api_token", "oauth"]), token: v.string() }),
	]),
);

/** Returns the headers that sign in to Cloudflare's API: by CLOUDFLARE_API_TOKEN, otherwise as wrangler is signed in. */
export async function signInHeaders(
	env: Record<string, string | undefined>,
): Promise<Record<string, string>> {
	if (env.CLOUDFLARE_API_TOKEN) return bearer(env.CLOUDFLARE_API_TOKEN);
	const { code, answer } = await askWrangler("auth", "token", "--json");
	const parsed = v.safeParse(Credentials, answer);
	if (code !== 0 || !parsed.success) {
		throw new NotSignedIn(
			"You are not signed in to Cloudflare. Run npx wrangler login, or set CLOUDFLARE_API_TOKEN (see “The API token” in src/cli/README.md).",
		);
	}
	const credentials = parsed.output;
	return credentials.type === "api_key"
		? { "X-Auth-Key": credentials.key, "X-Auth-Email": credentials.email }
		: bearer(credentials.token);
}

function bearer(token: string): Record<string, string> {
	return { Authorization: `Bearer ${token}` };
}
