import { type Database, primaryDatabase } from "../../../platform/db/connection.ts";
import { secretsOf, siteOf } from "../../../platform/env.ts";
import { reasonOf } from "../../../platform/log.ts";
import { type Outcome, saveOutcomes } from "../../../platform/outcomes/outcomes.sql.ts";
import { retrySeconds } from "../../../platform/retry.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { newsroomResultsUrl, surveyUrl } from "../../../publication/addresses.ts";
import { receiverSecret, sendWebhook } from "../../../webhooks/send-webhook.ts";
import { webhookUrlError } from "../../../webhooks/webhook-url.ts";
import { findSurvey, type SurveyRow } from "../../survey/survey.sql.ts";
import { findSubmissionWithSurvey } from "../receipts/receipt.sql.ts";
import { toNewsroomSubmission } from "../submission.json.ts";
import type { WebhookEvent } from "./webhook-events.schema.ts";
import type { QueuedWebhookEvent } from "./webhook-queue.job.ts";

interface Delivery {
	survey: SurveyRow;
	/** The same whenever the same event is sent, so that a receiver can ignore the second. */
	id: string;
	event: WebhookEvent;
}

/** Sends queued events to their webhooks. A message that fails is retried, later each time. Stores which webhooks fail. */
export async function deliverWebhookEvents(
	env: Env,
	batch: Pick<MessageBatch<QueuedWebhookEvent>, "messages">,
	send = fetch,
): Promise<void> {
	const db = primaryDatabase(env.DB);
	const outcomes: Outcome[] = [];
	const deliveries = batch.messages.map(async (message) => {
		try {
			const delivery = await findDelivery(siteOf(env), db, message.body);
			if (delivery) await attempt(env, delivery, outcomes, send);
			message.ack();
		} catch (error) {
			console.error(`An event was not delivered: ${reasonOf(error)}`);
			message.retry({ delaySeconds: retrySeconds(message.attempts) });
		}
	});
	await Promise.all(deliveries);
	await saveOutcomes(env, outcomes, new Date());
}

/** Sends an event, and adds to `outcomes` how that ended. Throws if it must be sent again. */
async function attempt(
	env: Env,
	delivery: Delivery,
	outcomes: Outcome[],
	send: typeof fetch,
): Promise<void> {
	const outcome = { kind: "webhook", target: delivery.survey.slug } as const;
	try {
		const isGone = (await deliver(env, delivery, send)) === "gone";
		outcomes.push(
			isGone ? { ...outcome, failure: "The receiver says that it is gone (410)." } : outcome,
		);
	} catch (failure) {
		outcomes.push({ ...outcome, failure });
		throw failure;
	}
}

async function deliver(env: Env, { survey, id, event }: Delivery, send: typeof fetch) {
	const { webhook } = survey.definition;
	if (!webhook) return "sent";
	const secret = secretsOf(env).WEBHOOK_SECRET;
	const urlError = webhookUrlError(siteOf(env), webhook.url);
	if (secret === undefined || urlError) throw new Error(urlError ?? "WEBHOOK_SECRET is not set");
	const target = { url: webhook.url, secret: receiverSecret(secret, webhook.url) };
	return sendWebhook(target, id, event, new Date(), send);
}

/** Reads what to send; undefined if the submission has been erased meanwhile. */
function findDelivery(
	site: Site,
	db: Database,
	event: QueuedWebhookEvent,
): Promise<Delivery | undefined> {
	return event.type === "survey.digest"
		? findDigestDelivery(site, db, event)
		: findSubmissionDelivery(site, db, event);
}

async function findSubmissionDelivery(site: Site, db: Database, { id }: { id: string }) {
	const found = await findSubmissionWithSurvey(db, id);
	if (!found || found.erasedSurvey || found.submission.erased !== null) return undefined;
	const { submission, survey } = found;
	const event: WebhookEvent = {
		type: "survey.response.created",
		timestamp: submission.submitted_at.toISOString(),
		data: { survey: toSurveyReference(site, survey), response: toNewsroomSubmission(submission) },
	};
	return { survey, id: `response_${id}`, event };
}

type QueuedDigest = Extract<QueuedWebhookEvent, { type: "survey.digest" }>;

async function findDigestDelivery(site: Site, db: Database, digest: QueuedDigest) {
	const { type, slug, at, ...figures } = digest;
	const survey = await findSurvey(db, slug);
	if (!survey) return undefined;
	const results_url = newsroomResultsUrl(site, slug);
	const data = { survey: toSurveyReference(site, survey), ...figures, results_url };
	const event: WebhookEvent = { type, timestamp: at, data };
	return { survey, id: `digest_${slug}_${digest.to}`, event };
}

function toSurveyReference(site: Site, { slug, language, definition }: SurveyRow) {
	const title = localizer(language, language)(definition.title);
	return { slug, title, url: surveyUrl(site, slug) };
}
