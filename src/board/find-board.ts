import { listNewestComments } from "../articles/previews/comment.sql.ts";
import { toToken } from "../newsroom/people.json.ts";
import { listEndingTokens } from "../newsroom/token.sql.ts";
import { type Database, primaryDatabase } from "../platform/db/connection.ts";
import { siteOf } from "../platform/env.ts";
import type { Permission } from "../platform/http/route-policy.ts";
import { listOutcomes } from "../platform/outcomes/outcomes.sql.ts";
import { startOfLocalDay, toLocalDay } from "../platform/ui/local-time.ts";
import { findStatus } from "../status/find-status.ts";
import { listSurveysWithCaught } from "../surveys/answers/caught/counts-aside.sql.ts";
import { countDeadLetters } from "../surveys/answers/dead-letters/dead-letters.sql.ts";
import { listClosingSurveys } from "../surveys/survey/survey-release.sql.ts";
import { findWork } from "./find-work.ts";

const DAY_MS = 86_400_000;
/** A token that ends within this time is named. */
const SOON_MS = 14 * DAY_MS;
/** The most entries of each list. */
const MOST = 10;
const MOST_COMMENTS = 5;

/** The member with their permissions and language, the address of the site, and the time of the request. */
interface Asking {
	member: string;
	permissions: ReadonlySet<Permission>;
	language: string;
	origin: string;
	now: Date;
}

/** Lists tasks that wait for somebody, and the next events. A part is absent if the member may not see it. */
export type Board = Awaited<ReturnType<typeof findBoard>>;

/** Reads the board by a bounded number of bounded queries, all at once. */
export async function findBoard(env: Env, asking: Asking) {
	const { permissions, now, member } = asking;
	const db = primaryDatabase(env.DB);
	const site = siteOf(env);
	const { timeZone } = site;
	const ownFirst = permissions.has("articles:write") ? undefined : member;
	const reader = { today: startOfToday(timeZone, now), ownFirst };
	const soon = new Date(now.getTime() + SOON_MS);
	const ifMay = <Part>(permission: Permission, find: () => Promise<Part>) =>
		permissions.has(permission) ? find() : undefined;
	const [checks, backups, work, comments, closing, tokens, caught, deadLetters] = await Promise.all(
		[
			ifMay("status:read", () => findFaults(env, asking)),
			ifMay("status:read", () => findBackups(env)),
			ifMay("articles:read", () => findWork(db, site, reader)),
			ifMay("articles:read", () => listNewestComments(db, MOST_COMMENTS)),
			ifMay("results:read", () => listClosingSurveys(db, endOfToday(timeZone, now), MOST)),
			ifMay("people", () => listEndingTokens(db, now, soon, MOST)),
			ifMay("answers:write", () => listSurveysWithCaught(db, MOST)),
			ifMay("results:read", () => findDeadLetters(db, permissions)),
		],
	);
	return {
		checks,
		backups,
		work,
		comments,
		closing,
		tokens: tokens?.map(toToken),
		caught,
		deadLetters,
	};
}

/** Finds the checks that are not in order. */
async function findFaults(env: Env, { origin, language, now }: Asking) {
	const { checks } = await findStatus(env, origin, language, now);
	return checks.filter(({ level }) => level !== "ok");
}

/** Counts the dead letters; nothing for those who see the check of them anyway. */
async function findDeadLetters(db: Database, permissions: ReadonlySet<Permission>) {
	return permissions.has("status:read") ? 0 : countDeadLetters(db);
}

/** Finds when the last backup was made, and when it was last proved that one can be restored. */
async function findBackups(env: Env) {
	const outcomes = await listOutcomes(primaryDatabase(env.DB));
	const find = (wanted: string) =>
		outcomes.find(({ kind, target }) => kind === "backup" && target === wanted)?.succeeded_at;
	return { made: find("") ?? undefined, proved: find("proof") ?? undefined };
}

function startOfToday(timeZone: string, now: Date): Date {
	return startOfLocalDay(timeZone, new Date(Date.parse(toLocalDay(timeZone, now))));
}

function endOfToday(timeZone: string, now: Date): Date {
	const midnight = Date.parse(toLocalDay(timeZone, now));
	return startOfLocalDay(timeZone, new Date(midnight + DAY_MS));
}
