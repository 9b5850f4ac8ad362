import type { Context } from "hono";
import { preferredLanguage } from "../../platform/http/negotiation.ts";
import type { SurveyRow } from "./survey.sql.ts";
import { languagesOf } from "./survey-languages.schema.ts";

/** The language to speak with a respondent: what they ask for, else what their browser prefers, else the survey's own. */
export function respondentLanguage(c: Context, survey: SurveyRow, asked?: string): string {
	const spoken = languagesOf(survey.definition, survey.language);
	const wanted = asked ?? c.req.query("lang");
	return (
		preferredLanguage(wanted, spoken) ??
		preferredLanguage(c.req.header("Accept-Language"), spoken) ??
		ownLanguage(survey)
	);
}

/** The language of answers that caches share: what their address asks for, else the survey's own. */
export function cacheableLanguage(survey: SurveyRow, asked: string | undefined): string {
	const spoken = languagesOf(survey.definition, survey.language);
	return preferredLanguage(asked, spoken) ?? ownLanguage(survey);
}

/** The language of a survey for whoever asks for none. */
function ownLanguage({ definition, language }: SurveyRow): string {
	const spoken = languagesOf(definition, language);
	return spoken.includes(language) ? language : (spoken[0] ?? language);
}
