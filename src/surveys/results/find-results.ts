import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { resultsUrl } from "../../publication/addresses.ts";
import { isFiltered, type SubmissionFilter } from "../answers/submission-filter.schema.ts";
import { HONEYPOT_TALLY } from "../questions/tally.schema.ts";
import { submissionCount } from "../questions/tally-entries.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";
import { countSubmissions } from "../survey/tallies.sql.ts";
import { listDailyCounts } from "./counts/daily-counts.sql.ts";
import { sumByOrigin } from "./counts/daily-counts.ts";
import { findCounts } from "./counts/find-counts.ts";
import { findCounted } from "./public-results.sql.ts";
import { inSteps, toPublicQuestions } from "./public-results.ts";
import { toQuestionResults } from "./question-results.ts";
import type { NewsroomResults, PublicResults } from "./results.schema.ts";

/** Finds a survey's results for the newsroom, of the submissions in a filter. */
export async function findNewsroomResults(
	db: Database,
	{ survey_key, slug, definition }: SurveyRow,
	filter: SubmissionFilter,
): Promise<NewsroomResults> {
	const everyDay = listDailyCounts(db, survey_key, {});
	const [{ tallies, ...counts }, all] = await Promise.all([
		findCounts(db, survey_key, filter, everyDay),
		everyDay,
	]);
	const trapped = tallies.find(({ question }) => question === HONEYPOT_TALLY)?.count ?? 0;
	return {
		survey: slug,
		title: definition.title,
		responses: submissionCount(tallies),
		...(!isFiltered(filter) && { trapped }),
		...counts,
		...sumByOrigin(all),
		questions: toQuestionResults(definition.questions, tallies),
	};
}

/**
 * Finds a survey's public results: what was counted when it was last closed. Until then, and if it has
 * fewer than twenty submissions, their number in fives; of fewer than five not even that.
 */
export async function findPublicResults(
	db: Database,
	site: Site,
	{ survey_key, slug, definition }: SurveyRow,
): Promise<PublicResults> {
	const about = { survey: slug, title: definition.title, url: resultsUrl(site, slug) };
	const counted = await findCounted(db, survey_key);
	if (!counted) {
		const responses = inSteps(await countSubmissions(db, survey_key));
		return { ...about, responses: responses || null, suppressed: true, questions: [] };
	}
	const { responses, first_day, last_day, counted_at, tallies } = counted;
	return {
		...about,
		responses: inSteps(responses),
		from: first_day,
		to: last_day,
		counted_at: counted_at.toISOString(),
		questions: toPublicQuestions(definition.questions, tallies, responses),
	};
}
