import type { SurveySelection } from "./survey-list-query.schema.ts";

export const SURVEYS_PATH = "/newsroom/surveys";

/** Returns the path of the list of surveys with this selection. */
export function surveyListPath({ q, status }: Partial<SurveySelection>): string {
	const search = new URLSearchParams({ ...(q && { q }), ...(status && { status }) });
	return SURVEYS_PATH + (search.size > 0 ? `?${search}` : "");
}
