import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { resultsUrl } from "../../publication/addresses.ts";
import { HONEYPOT_TALLY } from "../questions/tally.schema.ts";
import { submissionCount } from "../questions/tally-entries.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";
import { listTallies } from "../survey/tallies.sql.ts";
import { listDailyCounts, listTalliesInFilter, MAX_DAILY_COUNTS } from "./daily-counts.sql.ts";
import { sumByDay, sumByOrigin } from "./daily-counts.ts";
import { toPublicQuestions } from "./public-results.ts";
import { toQuestionResults } from "./question-results.ts";
import type { NewsroomResults, PublicResults } from "./results.schema.ts";
import type { SubmissionFilter } from "./submission-filter.schema.ts";
import { MIN_GROUP_SIZE } from "./suppression.ts";

/**
 * Finds a survey's results for the newsroom. Without a filter it reads the tallies of the whole survey,
 * with one those of its days and origins.
 */
export async function findNewsroomResults(
	db: Database,
	{ survey_key, slug, definition }: SurveyRow,
	filter: SubmissionFilter,
): Promise<NewsroomResults> {
	const isFiltered = Object.keys(filter).length > 0;
	const [tallies, all, filtered] = await Promise.all([
		isFiltered ? listTalliesInFilter(db, survey_key, filter) : listTallies(db, survey_key),
		listDailyCounts(db, survey_key, {}),
		isFiltered ? listDailyCounts(db, survey_key, filter) : undefined,
	]);
	const counts = filtered ?? all;
	const trapped = tallies.find(({ question }) => question === HONEYPOT_TALLY)?.count ?? 0;
	return {
		survey: slug,
		title: definition.title,
		responses: submissionCount(tallies),
		...(!isFiltered && { trapped }),
		days: sumByDay(counts),
		origins: sumByOrigin(all),
		...(counts.length === MAX_DAILY_COUNTS && { partial: true }),
		questions: toQuestionResults(definition.questions, tallies),
	};
}

/** Finds a survey's public results; if it has fewer than five submissions, they say only that. */
export async function findPublicResults(
	db: Database,
	site: Site,
	{ survey_key, slug, definition }: SurveyRow,
): Promise<PublicResults> {
	const tallies = await listTallies(db, survey_key);
	const responses = submissionCount(tallies);
	const about = { survey: slug, title: definition.title, url: resultsUrl(site, slug) };
	if (responses < MIN_GROUP_SIZE)
		return { ...about, responses: null, suppressed: true, questions: [] };
	const results = toQuestionResults(definition.questions, tallies);
	return { ...about, responses, questions: toPublicQuestions(definition.questions, results) };
}
