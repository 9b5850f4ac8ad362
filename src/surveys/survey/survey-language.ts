import { preferredLanguage } from "../../platform/http/negotiation.ts";
import type { SurveyRow } from "./survey.sql.ts";
import { languagesOf } from "./survey-languages.schema.ts";

/**
 * Returns the language for one respondent: the one that they ask for, otherwise the one that their
 * browser prefers (Accept-Language), otherwise the survey's own.
 */
export function respondentLanguage(
	survey: SurveyRow,
	wanted: string | undefined,
	acceptLanguage: string | undefined,
): string {
	const available = languagesOf(survey.definition, survey.language);
	const preferred = preferredLanguage(acceptLanguage, available);
	return preferredLanguage(wanted, available) ?? preferred ?? ownLanguage(survey);
}

/** Returns the language of a response that caches share: the one in its address, otherwise the survey's own. */
export function cacheableLanguage(survey: SurveyRow, wanted: string | undefined): string {
	const available = languagesOf(survey.definition, survey.language);
	return preferredLanguage(wanted, available) ?? ownLanguage(survey);
}

function ownLanguage({ definition, language }: SurveyRow): string {
	const available = languagesOf(definition, language);
	return available.includes(language) ? language : (available[0] ?? language);
}
