import type { Database } from "../../platform/db/connection.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import type { SubmissionFilter } from "../answers/submission-filter.schema.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";
import { findFilterChoices } from "./filter/find-filter-choices.ts";
import { findNewsroomResults } from "./find-results.ts";
import type { WrongFilter } from "./results-query.schema.ts";

interface ViewQuery {
	filter: SubmissionFilter;
	wrong: WrongFilter;
	/** The language of the page, and that of the survey's texts. */
	language: string;
	lang: string;
}

/** Finds what the page of results shows. If the filter means nothing, its results are those of all submissions. */
export async function findResultsView(
	db: Database,
	survey: SurveyRow,
	{ filter, wrong, language, lang }: ViewQuery,
) {
	const isMeant = Object.keys(wrong).length === 0;
	const words = { say: localizer(lang, survey.language), language };
	const [results, choices] = await Promise.all([
		findNewsroomResults(db, survey, isMeant ? filter : {}),
		findFilterChoices(db, survey, words),
	]);
	return { results, choices, filter, wrong, lang };
}
