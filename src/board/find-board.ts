import { listScheduledArticles } from "../articles/article/article-release.sql.ts";
import { isOverdue } from "../articles/article/overdue.ts";
import { listNewestComments } from "../articles/previews/comment.sql.ts";
import { toToken } from "../newsroom/people.json.ts";
import { listEndingTokens } from "../newsroom/token.sql.ts";
import { primaryDatabase } from "../platform/db/connection.ts";
import { siteOf } from "../platform/env.ts";
import type { Permission } from "../platform/http/route-policy.ts";
import { listOutcomes } from "../platform/outcomes/outcomes.sql.ts";
import { startOfLocalDay, toLocalDay } from "../platform/ui/local-time.ts";
import { findStatus } from "../status/find-status.ts";
import { listClosingSurveys } from "../surveys/survey/survey-release.sql.ts";

const DAY_MS = 86_400_000;
/** A token that ends within this time is named. */
const SOON_MS = 14 * DAY_MS;
/** The most entries of each list. */
const MOST = 10;
const MOST_COMMENTS = 5;

/** The member's permissions and language, the address of the site, and the time of the request. */
interface Asking {
	permissions: ReadonlySet<Permission>;
	language: string;
	origin: string;
	now: Date;
}

/** Lists tasks that wait for somebody, and the next events. A part is absent if the member may not see it. */
export type Board = Awaited<ReturnType<typeof findBoard>>;

/** Reads the board by a bounded number of bounded queries, all at once. */
export async function findBoard(env: Env, asking: Asking) {
	const { permissions, now } = asking;
	const db = primaryDatabase(env.DB);
	const { timeZone } = siteOf(env);
	const soon = new Date(now.getTime() + SOON_MS);
	const ifMay = <Part>(permission: Permission, find: () => Promise<Part>) =>
		permissions.has(permission) ? find() : undefined;
	const [checks, backups, scheduled, comments, closing, tokens] = await Promise.all([
		ifMay("status:read", () => findFaults(env, asking)),
		ifMay("status:read", () => findBackups(env)),
		ifMay("articles:read", () => listScheduledArticles(db, MOST)),
		ifMay("articles:read", () => listNewestComments(db, MOST_COMMENTS)),
		ifMay("results:read", () => listClosingSurveys(db, endOfToday(timeZone, now), MOST)),
		ifMay("people", () => listEndingTokens(db, now, soon, MOST)),
	]);
	return {
		checks,
		backups,
		scheduled: scheduled?.map((article) => ({
			...article,
			isOverdue: article.published_at !== null && isOverdue(article.published_at, now),
		})),
		comments,
		closing,
		tokens: tokens?.map(toToken),
	};
}

/** Finds the checks that are not in order. */
async function findFaults(env: Env, { origin, language, now }: Asking) {
	const { checks } = await findStatus(env, origin, language, now);
	return checks.filter(({ level }) => level !== "ok");
}

/** Finds when the last backup was made, and when it was last proved that one can be restored. */
async function findBackups(env: Env) {
	const outcomes = await listOutcomes(primaryDatabase(env.DB));
	const find = (wanted: string) =>
		outcomes.find(({ kind, target }) => kind === "backup" && target === wanted)?.succeeded_at;
	return { made: find("") ?? undefined, proved: find("proof") ?? undefined };
}

function endOfToday(timeZone: string, now: Date): Date {
	const midnight = Date.parse(toLocalDay(timeZone, now));
	return startOfLocalDay(timeZone, new Date(midnight + DAY_MS));
}
