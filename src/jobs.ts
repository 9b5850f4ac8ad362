import { continueRenaming } from "./articles/addresses/channels/rename-channels.job.ts";
import {
	announce,
	type QueuedAnnouncement,
	queueLateAnnouncements,
} from "./articles/announcements/announce.job.ts";
import { releaseArticles } from "./articles/article/article-release.job.ts";
import { upgradeArticles } from "./articles/article/article-upgrade.job.ts";
import { eraseExpiredVersions } from "./articles/article/versions/version-expiry.job.ts";
import { releaseDraft } from "./articles/drafts/draft-release.job.ts";
import { type Ping, queuePings, sendPings } from "./feeds/websub.job.ts";
import { followers } from "./followers.ts";
import { eraseOldLooseFiles } from "./media/loose-files.job.ts";
import { eraseExpiredNewsroomRows } from "./newsroom/expired-credentials.job.ts";
import { currentRevision } from "./platform/cache/current-revision.ts";
import { repeatRefusedPurges } from "./platform/cache/refused-purges.job.ts";
import type { Background } from "./platform/env.ts";
import { reasonOf } from "./platform/log.ts";
import { saveTick } from "./platform/outcomes/outcomes.sql.ts";
import { upgradeContent } from "./publication/content-upgrade.job.ts";
import { followChange, type PublicChange } from "./publication/public-change.ts";
import { upgradeStaticPages } from "./static-pages/static-page-upgrade.job.ts";
import { saveDeadLetters } from "./surveys/answers/dead-letters/dead-letters.job.ts";
import { eraseExpiredAnswers } from "./surveys/answers/submission-expiry.job.ts";
import {
	type SubmissionMessage,
	storeQueuedSubmissions,
} from "./surveys/answers/submission-queue.job.ts";
import { deliverWebhookEvents } from "./surveys/answers/webhooks/webhook-delivery.job.ts";
import {
	type QueuedWebhookEvent,
	queueWebhookEvents,
} from "./surveys/answers/webhooks/webhook-queue.job.ts";
import { finishErasure } from "./surveys/lifecycle/deletion/erase-answers.job.ts";
import { countForPublic } from "./surveys/results/public-results.job.ts";
import { releaseSurveys } from "./surveys/survey/survey-release.job.ts";
import { type QueuedDelivery, sendDeliveries } from "./webhooks/delivery.job.ts";

/** A message of the queue for webhooks. */
export type WebhookMessage = QueuedWebhookEvent | QueuedDelivery | QueuedAnnouncement;

/** The delay of queue messages that come while a backup is being restored. */
const RESTORE_DELAY_SECONDS = 60;

/** True while a backup is being restored: nothing is told to anybody, and no row is changed. */
function isRestoring(env: Env): Promise<boolean> {
	return currentRevision(env.DB).then(
		(current) => current.restoringSince !== undefined,
		() => false,
	);
}

/**
 * Runs all jobs once, at a tick of the cron trigger. A job that fails is logged and runs again at the next
 * tick. Stores that the clock ticks, and which jobs fail.
 */
export async function runJobs(env: Env, context: Background, now: Date): Promise<void> {
	if (await isRestoring(env)) return saveTick(env, [], now);
	const follow = (change: PublicChange) => followChange(followers, env, context, change);
	const draft = releaseDraft(env, now, follow);
	/** Starts a job that can wait a minute, unless a working copy is due: both would ask D1 too often. */
	const unlessBusy = (job: () => Promise<void>) =>
		draft.then((isBusy) => (isBusy ? undefined : job()), job);
	const steps = [upgradeArticles, upgradeStaticPages];
	const rename = () => continueRenaming(env, now, follow);
	const jobs: Record<string, Promise<unknown>> = {
		"release-draft": draft,
		"release-articles": releaseArticles(env, now, follow),
		"upgrade-content": unlessBusy(() => upgradeContent(env, steps, rename)),
		"release-surveys": releaseSurveys(env, now, follow),
		"erase-expired-answers": unlessBusy(() => eraseExpiredAnswers(env, now)),
		"finish-erasure": unlessBusy(() => finishErasure(env, now)),
		"erase-expired-credentials": eraseExpiredNewsroomRows(env, now),
		"erase-expired-versions": eraseExpiredVersions(env, now),
		"erase-loose-files": eraseOldLooseFiles(env, now),
		"count-for-public": unlessBusy(() => countForPublic(env, now)),
		"queue-webhook-events": queueWebhookEvents(env, now),
		"queue-late-announcements": queueLateAnnouncements(env, now),
		"repeat-refused-purges": repeatRefusedPurges(env, context, now),
	};
	const results = await Promise.allSettled(Object.values(jobs));
	const failed = Object.keys(jobs).flatMap((target, index) => {
		const result = results[index];
		if (result?.status !== "rejected") return [];
		console.error(`The job ${target} failed: ${reasonOf(result.reason)}`);
		return [{ target, failure: result.reason }];
	});
	await saveTick(env, failed, now);
}

/** Passes a batch to the consumer of its queue; the names are those in wrangler.toml. */
export async function consumeMessages(env: Env, batch: MessageBatch<unknown>): Promise<void> {
	if (await isRestoring(env)) return batch.retryAll({ delaySeconds: RESTORE_DELAY_SECONDS });
	if (isFrom<Ping>("randnotiz-pings", batch)) return sendPings(env, batch);
	if (isFrom<SubmissionMessage>("randnotiz-submissions", batch))
		return storeQueuedSubmissions(env, batch);
	if (isFrom<WebhookMessage>("randnotiz-webhooks", batch))
		return consumeWebhookMessages(env, batch, new Date());
	if (batch.queue === "randnotiz-submissions-dead") return saveDeadLetters(env, batch);
	throw new Error(`The queue ${batch.queue} has no consumer`);
}

/** Passes the messages for webhooks to those who know them, by the type of the event. */
async function consumeWebhookMessages(
	env: Env,
	{ messages }: MessageBatch<WebhookMessage>,
	now: Date,
): Promise<void> {
	const ofSurveys = ["survey.response.created", "survey.digest"] as const;
	await deliverWebhookEvents(env, { messages: messages.filter(hasType(...ofSurveys)) });
	await sendDeliveries(env, messages.filter(hasType("webhook.delivery")), now);
	await announce(env, messages.filter(hasType("announcements.due")), now, queuePings);
}

const hasType =
	<Type extends WebhookMessage["type"]>(...types: Type[]) =>
	(message: Message<WebhookMessage>): message is Message<Extract<WebhookMessage, { type: Type }>> =>
		types.some((type) => type === message.body.type);

/** True if a batch comes from that queue; `Body` is what the queue carries. */
function isFrom<Body>(queue: string, batch: MessageBatch<unknown>): batch is MessageBatch<Body> {
	return batch.queue === queue;
}
