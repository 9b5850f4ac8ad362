import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { surveyUrl } from "../../../publication/addresses.ts";
import { wordsFor } from "../../../words/languages.ts";
import { toSurvey } from "../../survey/survey.json.ts";
import type { Survey } from "../../survey/survey.schema.ts";
import { readingOf, type StoredDraft, standingDraft } from "../saving/stored-draft.ts";
import { toSurveyInput } from "../to-survey-input.ts";
import { type OmittedPart, shownText, toShownQuestions } from "./shown-questions.schema.ts";

/** A survey as readers would see it if it were open, and what of it is not finished. */
export interface ShownSurvey {
	survey: Survey;
	omitted: OmittedPart[];
}

/** Returns the path of the preview of a survey. */
export const previewPath = (slug: string) => `/newsroom/surveys/${slug}/preview`;

/** Returns what a working copy would show to readers; without one, what the stored survey shows. */
export function toShownSurvey(site: Site, stored: StoredDraft): ShownSurvey {
	const { before, row, slug } = stored;
	const responses_url = previewPath(slug);
	if (before && !row?.draft) {
		return { survey: { ...toSurvey(site, before), responses_url, status: "open" }, omitted: [] };
	}
	const draft = standingDraft(stored, site);
	const sent = toSurveyInput(draft, readingOf(site));
	const { questions, omitted } = toShownQuestions(sent.questions);
	const [title, intro, thanks, privacy] = ["title", "intro", "thanks", "privacy"].map((name) =>
		shownText(sent[name]),
	);
	const days = sent.retention_days;
	const survey: Survey = {
		...{ slug, url: surveyUrl(site, slug), responses_url, status: "open" },
		...{ language: draft.language, languages: draft.languages, questions },
		title: title ?? wordsFor(draft.language).surveyPreview.untitled,
		...(intro && { intro }),
		...(thanks && { thanks }),
		...(privacy && { privacy }),
		...(typeof days === "number" && { retention_days: days }),
		...{ results: draft.results, turnstile: draft.turnstile },
		...(site.staticPages?.privacyUrl && { privacy_url: site.staticPages.privacyUrl }),
	};
	return { survey, omitted };
}
