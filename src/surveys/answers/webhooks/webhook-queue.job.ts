import { type Database, primaryDatabase } from "../../../platform/db/connection.ts";
import { withTimeout } from "../../../platform/deadline.ts";
import { secretsOf, siteOf } from "../../../platform/env.ts";
import { reasonOf } from "../../../platform/log.ts";
import { toLocalDay } from "../../../platform/ui/local-time.ts";
import { webhookUrlError } from "../../../webhooks/webhook-url.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { countSubmissions, countSubmissionsOnDays } from "../../survey/tallies.sql.ts";
import {
	listSubmissionsAfterKey,
	listSurveysToTell,
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
const MAX_SUBMISSIONS = 1000;
/** In one tick: each takes two or three queries. */
const MAX_SURVEYS = 2;
/** A digest waits five minutes for submissions that were in the Queue at midnight. */
const DIGEST_DELAY_MS = 300_000;
const DAY_MS = 86_400_000;

/**
 * Queues the events after each webhook's cursor, and then moves the cursor. If it stops in between, the
 * next tick queues the same events again, under the same ids.
 */
export async function queueWebhookEvents(env: Env, now: Date): Promise<void> {
	const db = primaryDatabase(env.DB);
	const waiting = await listSurveysToTell(db);
	const due = waiting.filter((survey) => maySend(env, survey) && isDue(env, survey, now));
	for (const survey of due.slice(0, MAX_SURVEYS)) {
		const queue = isDigest(survey) ? queueDigest : queueSubmissionEvents;
		await queue(env, db, survey, now);
	}
}

const isDigest = ({ definition }: SurveyRow) => definition.webhook?.send === "digest";

/** True unless the survey waits for its next digest. */
function isDue(env: Env, survey: SurveyRow, now: Date): boolean {
	const { from, today } = digestDays(env, survey, now);
	return !isDigest(survey) || from < today;
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
	const { survey_key, webhook_cursor } = survey;
	const submissions = await listSubmissionsAfterKey(db, webhook_cursor, MAX_SUBMISSIONS);
	const last = submissions.at(-1);
	if (!last) return;
	const ours = submissions.filter(
		(one) => one.survey_key === survey_key && one.erased === null && !one.caught,
	);
	for (let start = 0; start < ours.length; start += BATCH_LENGTH) {
		const batch = ours.slice(start, start + BATCH_LENGTH);
		await sendToQueue(
			env,
			batch.map(({ id }) => ({ type: "survey.response.created", id })),
		);
	}
	await saveWebhookCursor(db, survey_key, last.submission_key, now);
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
	const { survey_key, slug } = survey;
	const { from, today, settled } = digestDays(env, survey, now);
	const to = dayBefore(today);
	const responses = await countSubmissionsOnDays(db, survey_key, from, to);
	const total = await countSubmissions(db, survey_key);
	const digest = { type: "survey.digest", slug, at: now.toISOString() } as const;
	if (responses > 0) await sendToQueue(env, [{ ...digest, from, to, responses, total }]);
	await saveWebhookCursorAtEnd(db, survey_key, settled);
}

/** Returns the first day of a survey's next digest, and the day after its last. */
function digestDays(env: Env, { webhook_sent_at }: SurveyRow, now: Date) {
	const { timeZone } = siteOf(env);
	const settled = new Date(now.getTime() - DIGEST_DELAY_MS);
	const [from, today] = [toLocalDay(timeZone, webhook_sent_at), toLocalDay(timeZone, settled)];
	return { from, today, settled };
}

async function sendToQueue(env: Env, events: QueuedWebhookEvent[]): Promise<void> {
	if (events.length === 0) return;
	const sent = env.WEBHOOK_QUEUE.sendBatch(events.map((body) => ({ body })));
	await withTimeout(QUEUE_DEADLINE_MS, "The queue of webhook events", sent);
}

function dayBefore(day: string): string {
	return new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
}
