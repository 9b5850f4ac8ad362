import { primaryDatabase } from "../../../platform/db/connection.ts";
import { siteOf } from "../../../platform/env.ts";
import { eraseOldVersions } from "./version-expiry.sql.ts";

/** The time of each day, in UTC, at which old versions are erased: it reads every old one. */
const HOUR = 3;
const MINUTE = 27;
const DAY_MS = 86_400_000;

/** Erases versions that are older than VERSION_DAYS, once a day. The newest of each article stays. */
export async function eraseExpiredVersions(env: Env, now: Date): Promise<void> {
	if (now.getUTCHours() !== HOUR || now.getUTCMinutes() !== MINUTE) return;
	const until = new Date(now.getTime() - siteOf(env).versionDays * DAY_MS);
	await eraseOldVersions(primaryDatabase(env.DB), until);
}
