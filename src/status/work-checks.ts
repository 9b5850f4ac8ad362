import { countOverdueArticles } from "../articles/article/article-release.sql.ts";
import { OVERDUE_MS } from "../articles/article/overdue.ts";
import { countOverdueDrafts } from "../articles/drafts/draft.sql.ts";
import { findMissingInIndex } from "../articles/lists/search/search-index.sql.ts";
import { findRestore } from "../backup/restore.sql.ts";
import { currentRevision } from "../platform/cache/current-revision.ts";
import { countRefusedPurges } from "../platform/cache/refused-purges.sql.ts";
import { dateText, momentText } from "../platform/ui/date-text.ts";
import { countDeadLetters } from "../surveys/answers/dead-letters/dead-letters.sql.ts";
import { countOverdueSurveys } from "../surveys/survey/survey-release.sql.ts";
import {
	type Check,
	count,
	fail,
	isFailing,
	leveled,
	listed,
	ok,
	outcomesOf,
	warn,
} from "./check.ts";

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** The clock ticks every minute, and Cloudflare may be late. */
const STOPPED_MS = 3 * MINUTE_MS;
const STUCK_MS = 5 * MINUTE_MS;
const OLD_BACKUP_DAYS = 8;
const OLD_PROOF_DAYS = 100;

export const clock: Check<"clock"> = async (context, words) => {
	const [tick] = await outcomesOf(context, "clock");
	if (!tick?.succeeded_at) return fail(words.never, words.action);
	const age = Math.max(0, context.now.getTime() - tick.succeeded_at.getTime());
	if (age > STOPPED_MS)
		return fail(words.stopped(count(context, Math.floor(age / MINUTE_MS))), words.action);
	return ok(words.ok(count(context, Math.floor(age / SECOND_MS))));
};

export const jobs: Check<"jobs"> = async (context, words) => {
	const failing = (await outcomesOf(context, "job")).filter(isFailing);
	if (failing.length === 0) return ok(words.ok);
	const names = listed(
		context,
		failing.map(({ target }) => target),
	);
	return leveled(failing)(words.failing(names, failing[0]?.reason ?? ""), words.action);
};

export const overdue: Check<"overdue"> = async (context, words) => {
	const until = new Date(context.now.getTime() - OVERDUE_MS);
	const [articles, drafts, surveys] = await Promise.all([
		countOverdueArticles(context.db, until),
		countOverdueDrafts(context.db, until),
		countOverdueSurveys(context.db, until),
	]);
	const late = articles + drafts;
	if (late + surveys === 0) return ok(words.ok);
	return fail(words.late(count(context, late), count(context, surveys)), words.action);
};

export const deadLetters: Check<"dead_letters"> = async (context, words) => {
	const waiting = await countDeadLetters(context.db);
	return waiting === 0 ? ok(words.ok) : fail(words.waiting(count(context, waiting)), words.action);
};

export const purges: Check<"purges"> = async (context, words) => {
	const { waiting, oldest } = await countRefusedPurges(context.db);
	if (!oldest) return ok(words.ok);
	const age = context.now.getTime() - oldest.getTime();
	if (age < STUCK_MS) return warn(words.waiting(count(context, waiting)), words.action);
	const minutes = count(context, Math.floor(age / MINUTE_MS));
	return fail(words.stuck(count(context, waiting), minutes), words.action);
};

export const hubs: Check<"hubs"> = async (context, words) => {
	const { hubs } = context.site;
	if (hubs.length === 0) return ok(words.none);
	const called = await outcomesOf(context, "hub");
	const failing = called.filter((hub) => hubs.includes(hub.target)).filter(isFailing);
	if (failing.length === 0) return ok(words.ok);
	const names = listed(
		context,
		failing.map(({ target }) => new URL(target).host),
	);
	return leveled(failing)(words.failing(names, failing[0]?.reason ?? ""), words.action);
};

export const searchIndex: Check<"search_index"> = async (context, words) => {
	const found = await findMissingInIndex(context.db);
	if (!found) return fail(words.missing, words.action);
	const checked = count(context, found.checked);
	if (found.missing === 0) return ok(words.ok(checked));
	return fail(words.incomplete(count(context, found.missing), checked), words.action);
};

export const backup: Check<"backup"> = async (context, words) => {
	const stored = await outcomesOf(context, "backup");
	const find = (target: string) =>
		stored.find((outcome) => outcome.target === target)?.succeeded_at ?? undefined;
	const isOlder = (at: Date | undefined, days: number) =>
		!at || context.now.getTime() - at.getTime() > days * DAY_MS;
	const made = find("");
	if (!made) return warn(words.never, words.action);
	const day = dateText(made.toISOString(), context.language, context.site.timeZone);
	if (isOlder(made, OLD_BACKUP_DAYS)) return warn(words.old(day), words.action);
	if (isOlder(find("proof"), OLD_PROOF_DAYS)) return warn(words.unproved(day), words.action);
	return ok(words.ok(day));
};

export const restore: Check<"restore"> = async (context, words) => {
	const { restoringSince } = await currentRevision(context.env.DB);
	if (!restoringSince) return ok(words.ok);
	const { stored = {} } = (await findRestore(context.db)) ?? {};
	const rows = Object.values(stored).reduce((sum, some) => sum + some, 0);
	const { language, site } = context;
	const since = momentText(restoringSince.toISOString(), language, site.timeZone);
	return fail(words.unfinished(since, count(context, rows)), words.action);
};
