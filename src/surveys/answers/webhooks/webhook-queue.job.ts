import { type Database, primaryDatabase } from "../../../platform/db/connection.ts";
import { withTimeout } from "../../../platform/deadline.ts";
import { secretsOf, siteOf } from "../../../platform/env.ts";
import { reasonOf } from "../../../platform/log.ts";
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

/** An event in the queue. It holds no answers: they are read when it is sent. */
export type QueuedWebhookEvent =
	| { type: "survey.response.created"; id: string }
	| ({ type: "survey.digest"; slug: string; at: string; from: string; to: string } & DigestCounts);

interface DigestCounts {
	responses: number;
	total: number;
}

const QUEUE_DEADLINE_MS = 5000;
/** A batch of the queue holds at most a hundred messages. */
const BATCH_LENGTH = 100;
/** For one survey in one tick. */
const MAX_BATCHES = 20;
/** A digest waits five minutes for submissions that were in the Queue at midnight. */
const DIGEST_DELAY_MS = 300_000;
const DAY_MS = 86_400_000;

/**
 * Queues the events after each webhook's cursor, and then moves the cursor. If it stops in between, the
 * next tick queues the same events again, under the same ids.
 */
export async function queueWebhookEvents(env: Env, now: Date): Promise<void> {
	const db = primaryDatabase(env.DB);
	for (const survey of await listSurveysWithWebhook(db)) {
		if (!maySend(env, survey)) continue;
		const { send } = survey.definition.webhook ?? {};
		await (send === "digest" ? queueDigest : queueSubmissionEvents)(env, db, survey, now);
	}
}

/** Says if events can be sent to a survey's webhook; if not, they wait behind its cursor. */
function maySend(env: Env, { slug, definition: { webhook } }: SurveyRow): boolean {
	const hasSecret = secretsOf(env).WEBHOOK_SECRET !== undefined;
	const urlError = webhook && webhookUrlError(siteOf(env), webhook.url);
	if (webhook && hasSecret && !urlError) return true;
	console.error(`The webhook of ${slug} waits: ${urlError ?? "WEBHOOK_SECRET is not set"}`);
	return false;
}

async function queueSubmissionEvents(
	env: Env,
	db: Database,
	survey: SurveyRow,
	now: Date,
): Promise<void> {
	const { survey_key } = survey;
	let cursor = survey.webhook_cursor;
	for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
		const submissions = await listSubmissionsAfterKey(db, cursor, BATCH_LENGTH);
		const last = submissions.at(-1);
		if (!last) return;
		const ours = submissions.filter(
			(one) => one.survey_key === survey_key && one.erased === null && !one.caught,
		);
		await sendToQueue(
			env,
			ours.map(({ id }) => ({ type: "survey.response.created", id })),
		);
		cursor = last.submission_key;
		await saveWebhookCursor(db, survey_key, cursor, now);
		if (submissions.length < BATCH_LENGTH) return;
	}
}

/**
 * Queues the event of a caught submission that counts now, if the webhook's cursor has passed it. Only logs
 * a failure: the submission counts all the same.
 */
export async function queueEventOfCounted(
	env: Env,
	{ webhook_cursor, definition: { webhook } }: SurveyRow,
	{ submission_key, id }: { submission_key: number; id: string },
): Promise<void> {
	if (webhook?.send !== "each" || webhook_cursor < submission_key) return;
	await sendToQueue(env, [{ type: "survey.response.created", id }]).catch((error) =>
		console.error(`The event of a counted submission was not queued: ${reasonOf(error)}`),
	);
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

async function sendToQueue(env: Env, events: QueuedWebhookEvent[]): Promise<void> {
	if (events.length === 0) return;
	const sent = env.WEBHOOK_QUEUE.sendBatch(events.map((body) => ({ body })));
	await withTimeout(QUEUE_DEADLINE_MS, "The queue of webhook events", sent);
}

function dayBefore(day: string): string {
	return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}
