import { withTimeout } from "../../platform/deadline.ts";
import { type AccessKeys, parseAccessKeys } from "./access-keys.schema.ts";

type Keys = AccessKeys["keys"];

const DEADLINE_MS = 2000;
/** Access changes its keys every six weeks, and the ones before stay valid for seven days. */
const KEPT_MS = 3_600_000;

const kept = new Map<string, { keys: Keys; readAt: number }>();

/**
 * Returns the public keys of an Access team, from memory for up to an hour. Throws if Access does not
 * answer within two seconds.
 */
export async function accessKeys(team: string, load = fetch): Promise<Keys> {
	const last = kept.get(team);
	const readAt = Date.now();
	if (last && readAt - last.readAt < KEPT_MS) return last.keys;
	// developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/validating-json
	const read = load(`${team}/cdn-cgi/access/certs`).then((response) => response.json());
	const keys = parseAccessKeys(await withTimeout(DEADLINE_MS, "Cloudflare Access", read));
	kept.set(team, { keys, readAt });
	return keys;
}

/** Forgets the keys. */
export const forgetAccessKeys = () => kept.clear();
