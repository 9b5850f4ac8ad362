import { secretsOf } from "../../platform/env.ts";
import { receiverSecret } from "../../webhooks/send-webhook.ts";
import type { SurveyRow } from "./survey.sql.ts";

/** Returns the secret with which events of a survey are signed; undefined if they are not sent. */
export function webhookSecretOf(env: Env, { definition }: SurveyRow): string | undefined {
	const { WEBHOOK_SECRET } = secretsOf(env);
	const { webhook } = definition;
	return WEBHOOK_SECRET && webhook && receiverSecret(WEBHOOK_SECRET, webhook.url);
}
