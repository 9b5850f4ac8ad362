import { releaseArticles } from "./articles/article/article-release.job.ts";
import { followers } from "./followers.ts";
import type { Background } from "./platform/env.ts";
import { reasonOf } from "./platform/log.ts";
import { followChange, type PublicChange } from "./publication/public-change.ts";
import { eraseExpiredAnswers } from "./surveys/answers/submission-expiry.job.ts";
import { queueWebhookEvents } from "./surveys/answers/webhooks/webhook-queue.job.ts";
import { releaseSurveys } from "./surveys/survey/survey-release.job.ts";

/** Runs all jobs once, at a tick of the cron trigger. A job that fails is logged and runs again at the next tick. */
export async function runJobs(env: Env, context: Background, now: Date): Promise<void> {
	const follow = (change: PublicChange) => followChange(followers, env, context, change);
	const jobs = [
		releaseArticles(env, now, follow),
		releaseSurveys(env, now, follow),
		eraseExpiredAnswers(env, now),
		queueWebhookEvents(env, now),
	];
	for (const result of await Promise.allSettled(jobs)) {
		if (result.status === "rejected") console.error(`A job failed: ${reasonOf(result.reason)}`);
	}
}
