import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site.schema.ts";
import { resultsUrl } from "../../publication/addresses.ts";
import { submissionsIn } from "../questions/count-answers.ts";
import { HONEYPOT_CAUGHT } from "../questions/tally.schema.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";
import { talliesOf } from "../survey/tallies.sql.ts";
import type { AnswerSpan } from "./answer-span.schema.ts";
import { cellsOf, MAX_CELLS, talliesWithin } from "./daily-counts.sql.ts";
import { daysIn, originsIn } from "./daily-counts.ts";
import { publicQuestions } from "./public-results.ts";
import type { NewsroomResults, PublicResults } from "./results.schema.ts";
import { questionResults } from "./results.ts";
import { LEAST_GROUP } from "./suppression.ts";

/**
 * A survey's results as the newsroom sees them. Without a filter it reads the tallies of all responses,
 * and those of `cellsOf` for the days and pages; with one, what was counted on those days and pages.
 */
export async function newsroomResults(
	db: Database,
	{ survey_key, slug, definition }: SurveyRow,
	filter: AnswerSpan,
): Promise<NewsroomResults> {
	const isFiltered = Object.keys(filter).length > 0;
	const [tallies, everywhere, cells] = await Promise.all([
		isFiltered ? talliesWithin(db, survey_key, filter) : talliesOf(db, survey_key),
		cellsOf(db, survey_key, {}),
		isFiltered ? cellsOf(db, survey_key, filter) : undefined,
	]);
	const counted = cells ?? everywhere;
	const trapped = tallies.find(({ question }) => question === HONEYPOT_CAUGHT)?.count ?? 0;
	return {
		survey: slug,
		title: definition.title,
		responses: submissionsIn(tallies),
		...(!isFiltered && { trapped }),
		days: daysIn(counted),
		origins: originsIn(everywhere),
		...(counted.length === MAX_CELLS && { partial: true }),
		questions: questionResults(definition.questions, tallies),
	};
}

/** A survey's results as anybody may see them: of fewer than five responses nothing but that. */
export async function publicResults(
	db: Database,
	site: Site,
	{ survey_key, slug, definition }: SurveyRow,
): Promise<PublicResults> {
	const tallies = await talliesOf(db, survey_key);
	const responses = submissionsIn(tallies);
	const about = { survey: slug, title: definition.title, url: resultsUrl(site, slug) };
	if (responses < LEAST_GROUP)
		return { ...about, responses: null, suppressed: true, questions: [] };
	const results = questionResults(definition.questions, tallies);
	return { ...about, responses, questions: publicQuestions(definition.questions, results) };
}
