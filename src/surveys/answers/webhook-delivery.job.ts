import { type Database, primary } from "../../platform/db/connection.ts";
import { secretsOf, siteOf } from "../../platform/env.ts";
import { reasonOf } from "../../platform/log.ts";
import { retrySeconds } from "../../platform/retry.ts";
import type { Site } from "../../platform/schema/site.schema.ts";
import { localizer } from "../../platform/schema/translated.schema.ts";
import { newsroomResultsUrl, surveyUrl } from "../../publication/addresses.ts";
import { tellWebhook, webhookFault } from "../../webhooks/send-webhook.ts";
import { newsroomSubmission } from "../survey/survey.json.ts";
import { type SurveyRow, surveyForNewsroom } from "../survey/survey.sql.ts";
import { findSubmissionWithSurvey } from "./receipt.sql.ts";
import type { Notice } from "./webhook-events.schema.ts";
import type { QueuedNotice } from "./webhook-queue.job.ts";

interface Letter {
	survey: SurveyRow;
	/** Follows from what is told, so that told twice it is the same. */
	id: string;
	notice: Notice;
}

/** Tells the webhooks; what fails comes again, later each time. */
export async function sendNotices(
	env: Env,
	batch: MessageBatch<QueuedNotice>,
	send = fetch,
): Promise<void> {
	const db = primary(env.DB);
	const deliveries = batch.messages.map(async (message) => {
		try {
			const letter = await letterOf(siteOf(env), db, message.body);
			if (letter) await deliver(env, letter, send);
			message.ack();
		} catch (error) {
			console.error(`A webhook was not told: ${reasonOf(error)}`);
			message.retry({ delaySeconds: retrySeconds(message.attempts) });
		}
	});
	await Promise.all(deliveries);
}

async function deliver(env: Env, { survey, id, notice }: Letter, send: typeof fetch) {
	const { webhook } = survey.definition;
	if (!webhook) return;
	const secret = secretsOf(env).WEBHOOK_SECRET;
	const fault = webhookFault(siteOf(env), webhook.url);
	if (secret === undefined || fault) throw new Error(fault ?? "WEBHOOK_SECRET is not set");
	await tellWebhook({ url: webhook.url, secret }, id, notice, new Date(), send);
}

/** What there is to tell by now: nothing of a response that has been erased meanwhile. */
function letterOf(site: Site, db: Database, news: QueuedNotice): Promise<Letter | undefined> {
	return news.type === "survey.digest"
		? digestLetter(site, db, news)
		: submissionDelivery(site, db, news);
}

async function submissionDelivery(site: Site, db: Database, { id }: { id: string }) {
	const found = await findSubmissionWithSurvey(db, id);
	if (!found || found.response.erased !== null) return undefined;
	const { response, survey } = found;
	const notice: Notice = {
		type: "survey.response.created",
		timestamp: response.submitted_at.toISOString(),
		data: { survey: named(site, survey), response: newsroomSubmission(response) },
	};
	return { survey, id: `response_${id}`, notice };
}

type QueuedDigest = Extract<QueuedNotice, { type: "survey.digest" }>;

async function digestLetter(site: Site, db: Database, digest: QueuedDigest) {
	const { type, slug, at, ...figures } = digest;
	const survey = await surveyForNewsroom(db, slug);
	if (!survey) return undefined;
	const results_url = newsroomResultsUrl(site, slug);
	const data = { survey: named(site, survey), ...figures, results_url };
	const notice: Notice = { type, timestamp: at, data };
	return { survey, id: `digest_${slug}_${digest.to}`, notice };
}

function named(site: Site, { slug, language, definition }: SurveyRow) {
	const title = localizer(language, language)(definition.title);
	return { slug, title, url: surveyUrl(site, slug) };
}
