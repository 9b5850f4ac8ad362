import { secretsOf, siteOf } from "../../platform/env.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { webhookUrlError } from "../../webhooks/send-webhook.ts";
import { breakingChanges } from "../questions/breaking-changes.ts";
import type { Tally } from "../questions/tally.schema.ts";
import { submissionCount } from "../questions/tally-entries.ts";
import { phaseAt } from "./phase.ts";
import type { SurveyInput } from "./survey.schema.ts";
import type { SurveyRow, SurveyWrite } from "./survey.sql.ts";

/** A survey as it is stored, from what the newsroom sent and what stood there before. */
export function toSurveyWrite(
	site: Site,
	slug: string,
	input: SurveyInput,
	{ before, tallies, now }: { before: SurveyRow | undefined; tallies: Tally[]; now: Date },
): SurveyWrite {
	const { language = site.language, opens_at, closes_at, announce, status, ...definition } = input;
	return {
		slug,
		language,
		definition,
		...phaseAt(now, input, submissionCount(tallies)),
		announce,
		opens_at: opens_at ?? null,
		closes_at: closes_at ?? null,
		created_at: before?.created_at ?? now,
		updated_at: now,
	};
}

/** Why a survey's webhook would be told nothing: it must be safe to send to, and there must be what signs it. */
export function webhookErrors(env: Env, { webhook }: SurveyInput): FieldError[] {
	if (!webhook) return [];
	if (secretsOf(env).WEBHOOK_SECRET === undefined) {
		return [{ pointer: "#/webhook", detail: "needs the secret WEBHOOK_SECRET, which signs it" }];
	}
	const detail = webhookUrlError(siteOf(env), webhook.url);
	return detail === undefined ? [] : [{ pointer: "#/webhook/url", detail }];
}

/** Where a change would make given answers mean something else. */
export function breakingChangeErrors(
	before: SurveyRow | undefined,
	{ questions }: SurveyInput,
	tallies: Tally[],
): FieldError[] {
	const answered = new Set(tallies.map(({ question }) => question.split(".")[0]));
	return breakingChanges(before?.definition.questions ?? [], questions, (id) =>
		answered.has(id),
	).map(({ index, detail }) => ({
		pointer: index === undefined ? "#/questions" : `#/questions/${index}`,
		detail,
	}));
}
