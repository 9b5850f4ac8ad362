import { type Database, primaryDatabase } from "../../../platform/db/connection.ts";
import { withTimeout } from "../../../platform/deadline.ts";
import { secretsOf, siteOf } from "../../../platform/env.ts";
import { toLocalDay } from "../../../platform/ui/local-time.ts";
import { webhookUrlError } from "../../../webhooks/send-webhook.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { countSubmissions, countSubmissionsOnDays } from "../../survey/tallies.sql.ts";
import {
	listSubmissionsAfterKey,
	listSurveysWithWebhook,
	saveWebhookCursor,
	saveWebhookCursorAtEnd,
} from "./webhook-outbox.sql.ts";

/** News for a survey's webhook on its way through the queue. Answers stay at home until they are told. */
export type QueuedWebhookEvent =
	| { type: "survey.response.created"; id: string }
	| ({ type: "survey.digest"; slug: string; at: string; from: string; to: string } & DigestCounts);

interface DigestCounts {
	responses: number;
	total: number;
}

const QUEUE_DEADLINE_MS = 5000;
/** Responses in one batch, which may hold a hundred messages, and batches of one survey in one tick. */
const BATCH_LENGTH = 100;
const MAX_BATCHES = 20;
/** A day's digest waits for answers that were on their way at midnight. */
const DIGEST_DELAY_MS = 300_000;
const DAY_MS = 86_400_000;

/**
 * Queues what webhooks have not been told, and then keeps how far they were. If it ends in between, the
 * next tick queues the same again, under the same ids.
 */
export async function queueWebhookEvents(env: Env, now: Date): Promise<void> {
	const db = primaryDatabase(env.DB);
	for (const survey of await listSurveysWithWebhook(db)) {
		if (!maySend(env, survey)) continue;
		const { send } = survey.definition.webhook ?? {};
		await (send === "digest" ? queueDigest : queueSubmissionEvents)(env, db, survey, now);
	}
}

/** Whether a survey's webhook can be told; if not, what is untold waits until it can. */
function maySend(env: Env, { slug, definition: { webhook } }: SurveyRow): boolean {
	const hasSecret = secretsOf(env).WEBHOOK_SECRET !== undefined;
	const fault = webhook && webhookUrlError(siteOf(env), webhook.url);
	if (webhook && hasSecret && !fault) return true;
	console.error(`The webhook of ${slug} waits: ${fault ?? "WEBHOOK_SECRET is not set"}`);
	return false;
}

async function queueSubmissionEvents(
	env: Env,
	db: Database,
	survey: SurveyRow,
	now: Date,
): Promise<void> {
	const { survey_key } = survey;
	let told = survey.webhook_cursor;
	for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
		const came = await listSubmissionsAfterKey(db, told, BATCH_LENGTH);
		const last = came.at(-1);
		if (!last) return;
		const news = came.filter((one) => one.survey_key === survey_key && one.erased === null);
		await sendToQueue(
			env,
			news.map(({ id }) => ({ type: "survey.response.created", id })),
		);
		told = last.submission_key;
		await saveWebhookCursor(db, survey_key, told, now);
		if (came.length < BATCH_LENGTH) return;
	}
}

async function queueDigest(env: Env, db: Database, survey: SurveyRow, now: Date): Promise<void> {
	const { survey_key, slug, webhook_sent_at } = survey;
	const { timeZone } = siteOf(env);
	const settled = new Date(now.getTime() - DIGEST_DELAY_MS);
	const [from, today] = [toLocalDay(timeZone, webhook_sent_at), toLocalDay(timeZone, settled)];
	if (from >= today) return;
	const to = dayBefore(today);
	const responses = await countSubmissionsOnDays(db, survey_key, from, to);
	const total = await countSubmissions(db, survey_key);
	const digest = { type: "survey.digest", slug, at: now.toISOString() } as const;
	if (responses > 0) await sendToQueue(env, [{ ...digest, from, to, responses, total }]);
	await saveWebhookCursorAtEnd(db, survey_key, settled);
}

async function sendToQueue(env: Env, notices: QueuedWebhookEvent[]): Promise<void> {
	if (notices.length === 0) return;
	const sent = env.NOTICE_QUEUE.sendBatch(notices.map((body) => ({ body })));
	await withTimeout(QUEUE_DEADLINE_MS, "The queue of notices", sent);
}

function dayBefore(day: string): string {
	return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}
