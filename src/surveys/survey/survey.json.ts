import type { Site } from "../../platform/schema/site-settings.schema.ts";
import {
	isTranslations,
	type Localize,
	localizer,
} from "../../platform/schema/translated-text.schema.ts";
import { resultsUrl, submissionsUrl, surveyUrl } from "../../publication/addresses.ts";
import { wordsFor } from "../../words/languages.ts";
import type { NewsroomSurvey, Survey } from "./survey.schema.ts";
import type { AnnouncedSurvey, SurveyRow } from "./survey.sql.ts";
import type { SurveyCall } from "./survey-call.ts";
import { languagesOf } from "./survey-languages.schema.ts";

/** A survey as anybody may read it, in all its languages. */
export function toSurvey(site: Site, row: SurveyRow): Survey {
	const { redirect_origins, quota, webhook, ...words } = row.definition;
	return {
		slug: row.slug,
		url: surveyUrl(site, row.slug),
		responses_url: submissionsUrl(site, row.slug),
		...(words.results === "public" && { results_url: resultsUrl(site, row.slug) }),
		language: row.language,
		languages: languagesOf(words, row.language),
		status: row.status,
		...(row.closed_by && { closed_by: row.closed_by }),
		...(row.opens_at && { opens_at: row.opens_at.toISOString() }),
		...(row.closes_at && { closes_at: row.closes_at.toISOString() }),
		...words,
	};
}

/** A survey with every text in one of its languages. */
export function inOneLanguage(survey: Survey, language: string): Survey {
	return { ...localized(survey, localizer(language, survey.language)), language };
}

/** A document with every text in one language. */
export function localized<Document>(document: Document, say: Localize): Document {
	return JSON.parse(
		JSON.stringify(document, (_, value) => (isTranslations(value) ? say(value) : value)),
	);
}

/** A survey with so many responses, as the newsroom sees it. */
export function toNewsroomSurvey(site: Site, row: SurveyRow, responses: number): NewsroomSurvey {
	const { redirect_origins, quota, webhook } = row.definition;
	return {
		...toSurvey(site, row),
		redirect_origins,
		...(quota !== undefined && { quota }),
		...(webhook && { webhook }),
		announce: row.announce,
		responses,
		created_at: row.created_at.toISOString(),
		updated_at: row.updated_at.toISOString(),
		revision: row.revision,
	};
}

/** The words with which articles call to a survey: in this language, if the survey speaks it. */
export function toSurveyCall(site: Site, survey: AnnouncedSurvey, wanted?: string): SurveyCall {
	const { title, call } = survey.words;
	const isSpoken =
		wanted !== undefined && typeof title !== "string" && Object.hasOwn(title, wanted);
	const language = isSpoken ? wanted : survey.language;
	const words = wordsFor(language).survey;
	const say = localizer(language, survey.language);
	return {
		url: surveyUrl(site, survey.slug) + (isSpoken ? `?lang=${language}` : ""),
		title: say(title),
		language,
		text: call ? say(call.text) : words.call,
		button: call ? say(call.button) : words.callButton,
	};
}
