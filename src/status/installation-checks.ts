import { KNOWN_MIGRATIONS, listAppliedMigrations } from "../platform/db/migrations.sql.ts";
import { findDatabaseBytes } from "../platform/db/revision.sql.ts";
import { withTimeout } from "../platform/deadline.ts";
import { secretsOf } from "../platform/env.ts";
import { countSurveysThatNeed } from "../surveys/survey/survey-needs.sql.ts";
import { type Check, count, fail, listed, ok, warn } from "./check.ts";

/** The free plan ends at 500 MB. */
const LARGE_BYTES = 400_000_000;
const MEGABYTE = 1_000_000;
const SHORT_TOKEN_LENGTH = 16;
const KV_DEADLINE_MS = 2000;
const BINDINGS = [
	"DB",
	"FEED_CACHE",
	"SUBMISSION_QUEUE",
	"PING_QUEUE",
	"WEBHOOK_QUEUE",
	"SUBMISSION_LIMIT",
	"VERSION",
] as const satisfies (keyof Env)[];

export const database: Check<"database"> = async (context, words) => {
	const bytes = await findDatabaseBytes(context.db).catch(() => undefined);
	if (bytes === undefined) return fail(words.down, words.downAction);
	const megabytes = count(context, Math.ceil(bytes / MEGABYTE));
	return bytes < LARGE_BYTES
		? ok(words.ok(megabytes))
		: warn(words.large(megabytes), words.largeAction);
};

// The settings themselves are valid: otherwise every request fails.
export const settings: Check<"settings"> = ({ site, origin }, words) => {
	const { protocol, hostname } = new URL(site.url);
	const isLocal = hostname === "localhost" || hostname === "127.0.0.1" || hostname === "[::1]";
	if (site.url !== origin) return warn(words.elsewhere(site.url, origin), words.elsewhereAction);
	if (protocol === "http:" && !isLocal)
		return fail(words.unencrypted(site.url), words.unencryptedAction);
	return ok(words.ok(site.url));
};

export const secrets: Check<"secrets"> = async ({ env, site, db }, words) => {
	const { NEWSROOM_TOKEN, WEBHOOK_SECRET, TURNSTILE_SECRET } = secretsOf(env);
	const needed = await countSurveysThatNeed(db);
	if (WEBHOOK_SECRET === undefined && needed.webhook > 0)
		return fail(words.missing("WEBHOOK_SECRET"), words.webhookAction);
	const isWanted = needed.turnstile > 0 || Boolean(TURNSTILE_SECRET || site.turnstileKey);
	const missing = isWanted && [
		...(site.turnstileKey ? [] : ["TURNSTILE_SITE_KEY"]),
		...(TURNSTILE_SECRET ? [] : ["TURNSTILE_SECRET"]),
	];
	if (missing && missing.length > 0)
		return warn(words.missing(missing.join(", ")), words.turnstileAction);
	if (NEWSROOM_TOKEN.length < SHORT_TOKEN_LENGTH) return warn(words.short, words.shortAction);
	return ok(words.ok);
};

export const bindings: Check<"bindings"> = async ({ env }, words) => {
	const missing = BINDINGS.filter((name) => env[name] === undefined);
	if (missing.length > 0) return fail(words.missing(missing.join(", ")), words.missingAction);
	const reading = env.FEED_CACHE.get("/rss.xml", "stream").then((body) => body?.cancel());
	return withTimeout(KV_DEADLINE_MS, "KV", reading).then(
		() => ok(words.ok),
		() => warn(words.kvDown, words.kvDownAction),
	);
};

export const migrations: Check<"migrations"> = async (context, words) => {
	const applied = await listAppliedMigrations(context.db);
	const missing = KNOWN_MIGRATIONS.filter((name) => !applied.includes(name));
	const unknown = applied.filter((name) => !KNOWN_MIGRATIONS.includes(name));
	if (missing.length > 0) return fail(words.missing(listed(context, missing)), words.missingAction);
	if (unknown.length > 0) return warn(words.unknown(listed(context, unknown)), words.unknownAction);
	return ok(words.ok(count(context, applied.length)));
};
