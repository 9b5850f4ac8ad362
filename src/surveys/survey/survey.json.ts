import { siteOf } from "../../platform/env.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import {
	isTranslations,
	type Localize,
	localizer,
} from "../../platform/schema/translated-text.schema.ts";
import { resultsUrl, submissionsUrl, surveyUrl } from "../../publication/addresses.ts";
import { wordsFor } from "../../words/languages.ts";
import type { PlacedSurvey } from "./placement/placed-survey.sql.ts";
import type { SurveyCall } from "./placement/survey-call.ts";
import type { NewsroomSurvey, Survey } from "./survey.schema.ts";
import type { SurveyRow } from "./survey.sql.ts";
import { languagesOf } from "./survey-languages.schema.ts";
import { webhookSecretOf } from "./webhook-secret.ts";

/** Converts a survey to what the public may read, in all its languages: its questions once it has opened. */
export function toPublicSurvey(site: Site, row: SurveyRow): Survey {
	const survey = toSurvey(site, row);
	return survey.status === "scheduled" ? { ...survey, questions: [] } : survey;
}

/** Converts a survey to what its pages and its respondents read, in all its languages. */
export function toSurvey(site: Site, row: SurveyRow): Survey {
	const { redirect_origins, quota, webhook, announce_topics, announce_articles, ...words } =
		row.definition;
	return {
		slug: row.slug,
		url: surveyUrl(site, row.slug),
		responses_url: submissionsUrl(site, row.slug),
		...(words.results === "public" && { results_url: resultsUrl(site, row.slug) }),
		...(site.staticPages?.privacyUrl && { privacy_url: site.staticPages.privacyUrl }),
		language: row.language,
		languages: languagesOf(words, row.language),
		status: row.status,
		...(row.closed_by && { closed_by: row.closed_by }),
		...(row.opens_at && { opens_at: row.opens_at.toISOString() }),
		...(row.closes_at && { closes_at: row.closes_at.toISOString() }),
		...words,
	};
}

/** Reduces every text of a survey to one language. */
export function inOneLanguage(survey: Survey, language: string): Survey {
	return { ...localized(survey, localizer(language, survey.language)), language };
}

/** Reduces every translated text in a document to one language. */
export function localized<Document>(document: Document, localize: Localize): Document {
	return JSON.parse(
		JSON.stringify(document, (_, value) => (isTranslations(value) ? localize(value) : value)),
	);
}

/** Converts a survey to what the newsroom sees. */
export function toNewsroomSurvey(env: Env, row: SurveyRow, submissions: number): NewsroomSurvey {
	const webhook_secret = webhookSecretOf(env, row);
	const { redirect_origins, quota, webhook, announce_topics, announce_articles } = row.definition;
	return {
		...toSurvey(siteOf(env), row),
		redirect_origins,
		...(quota !== undefined && { quota }),
		...(webhook && { webhook }),
		...(webhook_secret !== undefined && { webhook_secret }),
		announce: row.announce,
		...(announce_topics && { announce_topics }),
		...(announce_articles && { announce_articles }),
		responses: submissions,
		created_at: row.created_at.toISOString(),
		updated_at: row.updated_at.toISOString(),
		revision: row.revision,
	};
}

type CalledSurvey = Pick<PlacedSurvey, "slug" | "language" | "words">;

/** Makes the call to a survey: in the wanted language if the survey has it, otherwise in the survey's own. */
export function toSurveyCall(site: Site, survey: CalledSurvey, wanted?: string): SurveyCall {
	const { title, call } = survey.words;
	const isAvailable =
		wanted !== undefined && typeof title !== "string" && Object.hasOwn(title, wanted);
	const language = isAvailable ? wanted : survey.language;
	const words = wordsFor(language).survey;
	const localize = localizer(language, survey.language);
	return {
		url: surveyUrl(site, survey.slug) + (isAvailable ? `?lang=${language}` : ""),
		title: localize(title),
		language,
		text: call ? localize(call.text) : words.call,
		button: call ? localize(call.button) : words.callButton,
	};
}
