import { secretsOf, siteOf } from "../../platform/env.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { webhookUrlError } from "../../webhooks/webhook-url.ts";
import { breakingChanges } from "../questions/breaking-changes.ts";
import type { Tally } from "../questions/tally.schema.ts";
import { submissionCount } from "../questions/tally-entries.ts";
import { type Phase, phaseAt, phaseOfClosed } from "./phase.ts";
import type { SurveyInput } from "./survey.schema.ts";
import type { SurveyRow, SurveyWrite } from "./survey.sql.ts";
import { languagesOf } from "./survey-languages.schema.ts";
import { missingTurnstileKeys } from "./turnstile-secret.ts";

/** A survey as it is stored, if it is, and the tallies of its answers. */
export interface Standing {
	before: SurveyRow | undefined;
	tallies: Tally[];
}

/** Converts what the newsroom sent to what is stored. `before` is the survey as it was, `tallies` are its tallies. */
export function toSurveyWrite(
	site: Site,
	slug: string,
	input: SurveyInput,
	{ before, tallies }: Standing,
): SurveyWrite {
	const now = new Date();
	const { language, opens_at, closes_at, announce, status, ...definition } = input;
	return {
		slug,
		language: language ?? ownLanguage(input, site.language),
		definition,
		...phaseAfter(now, input, { before, tallies }),
		announce,
		opens_at: opens_at ?? null,
		closes_at: closes_at ?? null,
		created_at: before?.created_at ?? now,
		updated_at: now,
	};
}

/** Returns the language of a survey that names none: the site's, unless its texts are in others. */
function ownLanguage(input: SurveyInput, siteLanguage: string): string {
	const languages = languagesOf(input, siteLanguage);
	return languages.includes(siteLanguage) ? siteLanguage : (languages[0] ?? siteLanguage);
}

function phaseAfter(now: Date, input: SurveyInput, { before, tallies }: Standing): Phase {
	const submissions = submissionCount(tallies);
	if (input.status === "closed" && before?.status === "closed" && before.closed_by) {
		const { closed_by, closes_at, definition } = before;
		const { quota } = definition;
		return phaseOfClosed(now, input, submissions, { closed_by, closes_at, quota });
	}
	return phaseAt(now, input, submissions);
}

/** Says what a survey wants that the settings of the service do not allow, whatever else is wrong with it. */
export function settingErrors(env: Env, sent: ReadonlyMap<string, unknown>): FieldError[] {
	const missing = sent.get("turnstile") === true ? missingTurnstileKeys(env) : [];
	const detail = `needs ${missing.join(" and ")}, which the operator sets`;
	const turnstile = missing.length === 0 ? [] : [{ pointer: "#/turnstile", detail }];
	return [...turnstile, ...webhookErrors(env, sent.get("webhook"))];
}

// A secret must be set, and its address must be safe.
function webhookErrors(env: Env, webhook: unknown): FieldError[] {
	if (typeof webhook !== "object" || webhook === null) return [];
	const signed = secretsOf(env).WEBHOOK_SECRET !== undefined;
	const secret = {
		pointer: "#/webhook",
		detail: "needs the secret WEBHOOK_SECRET, which signs it",
	};
	const url = "url" in webhook ? String(webhook.url) : "";
	const detail = URL.canParse(url) ? webhookUrlError(siteOf(env), url) : undefined;
	return [
		...(signed ? [] : [secret]),
		...(detail === undefined ? [] : [{ pointer: "#/webhook/url", detail }]),
	];
}

/** Finds the changes that would give stored answers another meaning. */
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
