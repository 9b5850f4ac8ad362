import { secretsOf, siteOf } from "../../platform/env.ts";
import type { SurveyRow } from "./survey.sql.ts";

/**
 * Returns the secret of Turnstile if it checks this survey's respondents: the survey wants it, and the
 * operator has set both of its keys.
 */
export function turnstileSecret(env: Env, { definition }: SurveyRow): string | undefined {
	return definition.turnstile && missingTurnstileKeys(env).length === 0
		? secretsOf(env).TURNSTILE_SECRET
		: undefined;
}

/** Lists the settings that Turnstile needs and that are not set. */
export function missingTurnstileKeys(env: Env): string[] {
	const settings = {
		TURNSTILE_SITE_KEY: siteOf(env).turnstileKey,
		TURNSTILE_SECRET: secretsOf(env).TURNSTILE_SECRET,
	};
	return Object.entries(settings).flatMap(([name, value]) => (value ? [] : [name]));
}
