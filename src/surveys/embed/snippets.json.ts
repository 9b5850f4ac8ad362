import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { toSurvey } from "../survey/survey.json.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";
import { embedSnippet } from "./embed-snippet.ts";
import { fetchSnippet } from "./fetch-snippet.ts";
import { formSnippet } from "./form-snippet.ts";
import type { Snippets } from "./snippets.schema.ts";

/** Writes all snippets of a survey. The form leads back to the first site that the survey may redirect to. */
export function toSnippets(site: Site, row: SurveyRow, language: string): Snippets {
	const survey = toSurvey(site, row);
	const [nextOrigin] = row.definition.redirect_origins;
	return {
		form: formSnippet(survey, language, nextOrigin),
		fetch: fetchSnippet(survey, language),
		embed: embedSnippet(site.url, survey, language),
	};
}
