import { secretsOf } from "../../platform/env.ts";
import type { SurveyRow } from "./survey.sql.ts";

/** Returns the secret of Turnstile if it checks this survey's respondents: the survey wants it, and the operator has set it up. */
export function turnstileSecret(env: Env, { definition }: SurveyRow): string | undefined {
	return definition.turnstile ? secretsOf(env).TURNSTILE_SECRET : undefined;
}
