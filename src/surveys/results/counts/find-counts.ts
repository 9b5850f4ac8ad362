import type { Database } from "../../../platform/db/connection.ts";
import {
	isFiltered,
	needsSubmissions,
	type SubmissionFilter,
} from "../../answers/submission-filter.schema.ts";
import type { DailyCount, Tally } from "../../questions/tally.schema.ts";
import { submissionCount } from "../../questions/tally-entries.ts";
import { listTallies } from "../../survey/tallies.sql.ts";
import type { NewsroomResults } from "../results.schema.ts";
import { countAnswers } from "./counted-answers.ts";
import {
	countSubmissionsInDays,
	listDailyCounts,
	listTalliesInFilter,
	MAX_DAILY_COUNTS,
} from "./daily-counts.sql.ts";
import { sumByDay } from "./daily-counts.ts";

/** The counts of the submissions in a filter, before they are divided by question. */
export interface FilterCounts extends Pick<NewsroomResults, "days" | "partial" | "erased"> {
	tallies: Tally[];
}

/**
 * Counts the submissions in a filter. Without one it reads the tallies of the whole survey, with days or an origin
 * those of these, and with answers or a language the submissions themselves. `everyDay` has the counts without a filter.
 */
export async function findCounts(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
	everyDay: Promise<DailyCount[]>,
): Promise<FilterCounts> {
	return needsSubmissions(filter)
		? countSelected(db, surveyKey, filter)
		: readTallies(db, surveyKey, filter, everyDay);
}

async function readTallies(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
	everyDay: Promise<DailyCount[]>,
): Promise<FilterCounts> {
	const [tallies, counts] = await Promise.all([
		isFiltered(filter) ? listTalliesInFilter(db, surveyKey, filter) : listTallies(db, surveyKey),
		isFiltered(filter) ? listDailyCounts(db, surveyKey, filter) : everyDay,
	]);
	const days = sumByDay(counts);
	const onDays = days.reduce((sum, { count }) => sum + count, 0);
	const isFull = counts.length === MAX_DAILY_COUNTS;
	const isPartial = onDays >= MAX_DAILY_COUNTS && (isFull || onDays > submissionCount(tallies));
	return { tallies, days, ...(isPartial && { partial: true }) };
}

async function countSelected(
	db: Database,
	surveyKey: number,
	filter: SubmissionFilter,
): Promise<FilterCounts> {
	const { tallies, days, others } = await countAnswers(db, surveyKey, filter);
	const kept = submissionCount(tallies) + others;
	const erased = (await countSubmissionsInDays(db, surveyKey, filter)) - kept;
	return { tallies, days: sumByDay(days), ...(erased > 0 && { erased }) };
}
