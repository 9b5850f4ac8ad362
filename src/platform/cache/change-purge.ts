import { primaryDatabase } from "../db/connection.ts";
import { hasCache, purgeTags } from "./purge.ts";
import { saveRefusedPurges } from "./refused-purges.sql.ts";

interface Change {
	tags: string[];
	isWithdrawal: boolean;
}

/** The second round removes responses that were rendered from a lagging replica after the first. */
const SECOND_ROUND_MS = 5000;
/** After a refusal, withdrawals alone may purge for this long: Cloudflare adds five calls a minute. */
const REST_MS = 60_000;

const restsUntil = new WeakMap<Env, number>();
/** Tags of the second round, with the time when they are due. */
const waiting = new WeakMap<Env, Map<string, number>>();

/**
 * Purges what shows a change. What Cloudflare refuses is stored for the job of the next minute; so is
 * everything for a minute after a refusal, unless the change is a withdrawal. Throws Unavailable if D1
 * does not take what was refused.
 */
export async function purgeChange(
	env: Env,
	context: object,
	{ tags, isWithdrawal }: Change,
): Promise<void> {
	if (!hasCache(context) || tags.length === 0) return;
	const mayCall = isWithdrawal || Date.now() >= (restsUntil.get(env) ?? 0);
	const refused = mayCall ? await purgeTags(context, tags) : tags;
	if (refused.length === 0) return;
	if (mayCall) restsUntil.set(env, Date.now() + REST_MS);
	await saveRefusedPurges(primaryDatabase(env.DB), refused, new Date());
}

/** Does the same again after 5 to 10 s: in one call for all changes of the same five seconds. */
export async function purgeChangeAgain(env: Env, context: object, change: Change): Promise<void> {
	if (!hasCache(context)) return;
	const due = (Math.floor(Date.now() / SECOND_ROUND_MS) + 2) * SECOND_ROUND_MS;
	const all = waiting.get(env) ?? new Map<string, number>();
	waiting.set(env, all);
	for (const tag of change.tags) all.set(tag, due);
	await new Promise((resolve) => setTimeout(resolve, due - Date.now()));
	await purgeChange(env, context, { ...change, tags: takeDue(all, due) });
}

/** Removes and returns the tags that are due: of the requests that wait for them, the first finds them all. */
function takeDue(all: Map<string, number>, now: number): string[] {
	const tags = [...all].filter(([, due]) => due <= now).map(([tag]) => tag);
	for (const tag of tags) all.delete(tag);
	return tags;
}
