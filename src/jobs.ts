import { followers } from "./followers.ts";
import { primaryDatabase } from "./platform/db/connection.ts";
import type { Background } from "./platform/env.ts";
import { reasonOf } from "./platform/log.ts";
import { followChange, type PublicChange } from "./publication/public-change.ts";
import { release } from "./publication/release.ts";
import { eraseExpiredSubmissions } from "./surveys/answers/submission.sql.ts";
import { queueWebhookEvents } from "./surveys/answers/webhook-queue.job.ts";
import { listExpiringSurveys } from "./surveys/survey/survey.sql.ts";

const DAY_MS = 86_400_000;

/** One tick of the cron trigger. What fails is logged, keeps nothing else from running, and runs again. */
export async function runJobs(env: Env, context: Background, now: Date): Promise<void> {
	const follow = (change: PublicChange) => followChange(followers, env, context, change);
	const tasks = [release(env, now, follow), eraseExpired(env, now), queueWebhookEvents(env, now)];
	for (const result of await Promise.allSettled(tasks)) {
		if (result.status === "rejected") console.error(`The clock: ${reasonOf(result.reason)}`);
	}
}

/** Erases the answers whose survey keeps them no longer; what they count for stays. */
async function eraseExpired(env: Env, now: Date): Promise<void> {
	const db = primaryDatabase(env.DB);
	for (const { survey_key, retention_days } of await listExpiringSurveys(db)) {
		const before = new Date(now.getTime() - retention_days * DAY_MS);
		const count = await eraseExpiredSubmissions(db, survey_key, before, now);
		if (count > 0) console.log(`Erased ${count} responses after ${retention_days} days`);
	}
}
