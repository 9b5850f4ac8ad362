import type { ResponseRow } from "../db/responses.ts";
import type { Announcement, SurveyRow } from "../db/surveys.ts";
import type { SurveyCall } from "../feeds/survey-call.ts";
import { wordsFor } from "../pages/words.ts";
import type { NewsroomResponse } from "../schemas/response.ts";
import type { Site } from "../schemas/site.ts";
import type { NewsroomSurvey, Survey } from "../schemas/survey.ts";
import { responsesUrl, surveyUrl } from "./addresses.ts";

/** A survey as anybody may read it. */
export function publicSurvey(site: Site, row: SurveyRow): Survey {
	const { redirect_origins, ...definition } = row.definition;
	return {
		slug: row.slug,
		url: surveyUrl(site, row.slug),
		responses_url: responsesUrl(site, row.slug),
		language: row.language,
		status: row.status,
		...(row.opens_at && { opens_at: row.opens_at.toISOString() }),
		...(row.closes_at && { closes_at: row.closes_at.toISOString() }),
		...definition,
	};
}

/** A survey as the newsroom sees it. */
export function newsroomSurvey(site: Site, row: SurveyRow): NewsroomSurvey {
	return {
		...publicSurvey(site, row),
		redirect_origins: row.definition.redirect_origins,
		announce: row.announce,
		created_at: row.created_at.toISOString(),
		updated_at: row.updated_at.toISOString(),
		revision: row.revision,
	};
}

/** A stored response as the newsroom sees it. */
export function newsroomResponse(row: ResponseRow): NewsroomResponse {
	return {
		id: row.id,
		submitted_at: row.submitted_at.toISOString(),
		...(row.origin !== null && { origin: row.origin }),
		answers: row.answers,
	};
}

/** The words with which articles call to a survey. */
export function surveyCall(site: Site, { slug, title, language, call }: Announcement): SurveyCall {
	const words = wordsFor(language);
	const { text = words.call, button = words.callButton } = call ?? {};
	return { url: surveyUrl(site, slug), title, language, text, button };
}
