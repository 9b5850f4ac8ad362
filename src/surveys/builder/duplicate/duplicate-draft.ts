import type { Member } from "../../../newsroom/member.ts";
import type { Database } from "../../../platform/db/connection.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { pageLanguage, wordsFor } from "../../../words/languages.ts";
import { saveSurveyDraft } from "../../survey/drafts/survey-draft.sql.ts";
import type { DraftSurvey } from "../draft-survey.schema.ts";
import { firstText } from "../draft-texts.ts";
import { provisionalSlug, type StoredDraft, standingDraft } from "../saving/stored-draft.ts";

const MAX_TITLE_LENGTH = 300;

/** Stores a copy of a survey, or of its working copy, as a new working copy; returns its address. */
export async function duplicateSurvey(
	db: Database,
	site: Site,
	stored: StoredDraft,
	{ id, name }: Member,
): Promise<string> {
	const draft = copyOf(standingDraft(stored, site));
	const page = crypto.randomUUID();
	const slug = provisionalSlug(page, site.language);
	const now = new Date();
	const row = {
		...{ slug, provisional: slug, tag: `${page}.1`, base: null, draft: { ...draft } },
		title: firstText(draft.title, draft.languages),
		...{ created_by: id, created_name: name, created_at: now },
		...{ updated_by: id, updated_name: name, updated_at: now },
	};
	// Somebody else has this address: one in four thousand million.
	if (await saveSurveyDraft(db, row, undefined)) return slug;
	return duplicateSurvey(db, site, stored, { id, name, role: "editor" });
}

/** Leaves out what belongs to one survey alone: its address, its times, and its places. */
function copyOf(draft: DraftSurvey): DraftSurvey {
	const titles = Object.entries(draft.title).map(([language, title]) => {
		const { copy } = wordsFor(pageLanguage(language)).surveyDuplicate;
		return [language, title === "" ? "" : copy(title).slice(0, MAX_TITLE_LENGTH)];
	});
	return {
		...draft,
		...{ slug: "", title: Object.fromEntries(titles) },
		...{ opens_at: "", opens_at_fold: "", closes_at: "", closes_at_fold: "" },
		...{ announce: false, announce_topics: [], announce_articles: [] },
	};
}
