import { and, eq, gt, gte, isNull, or, sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { SUBMISSIONS_TALLY } from "../questions/tally.schema.ts";
import { surveys } from "../survey/survey.tables.ts";
import { submissionCountOfSurvey } from "../survey/tallies.sql.ts";
import { tallies } from "../survey/tallies.tables.ts";
import { publicResults } from "./public-results.tables.ts";
import { MIN_ANSWERS, STEP } from "./public-results.ts";

export type PublicResultsRow = typeof publicResults.$inferSelect;

/** Finds what was counted for the public when a survey was last closed. */
export function findCounted(
	db: Database,
	surveyKey: number,
): Promise<PublicResultsRow | undefined> {
	return db.select().from(publicResults).where(eq(publicResults.survey_key, surveyKey)).get();
}

/**
 * Finds a closed survey whose public results are due: one that has none, or one that got five
 * submissions more, because it was open again. Withdrawing makes none due: whoever sent answers
 * could otherwise draw new noise by taking them back.
 */
export function findUncountedSurvey(db: Database) {
	const isPublic = sql`json_extract(${surveys.definition}, '$.results') = 'public'`;
	return db
		.select({
			survey_key: surveys.survey_key,
			definition: surveys.definition,
			responses: tallies.count,
		})
		.from(surveys)
		.innerJoin(tallies, submissionCountOfSurvey)
		.leftJoin(publicResults, eq(publicResults.survey_key, surveys.survey_key))
		.where(
			and(
				eq(surveys.status, "closed"),
				isPublic,
				gte(tallies.count, MIN_ANSWERS),
				or(
					isNull(publicResults.survey_key),
					sql`${tallies.count} >= ${publicResults.responses} + ${STEP}`,
				),
			),
		)
		.limit(1)
		.get();
}

/** Finds the days of the first and the last submission to a survey. */
export async function findDays(db: Database, surveyKey: number) {
	const row = await db
		.select({
			first_day: sql<string | null>`min(${tallies.day})`,
			last_day: sql<string | null>`max(${tallies.day})`,
		})
		.from(tallies)
		.where(
			and(
				eq(tallies.survey_key, surveyKey),
				eq(tallies.question, sql.raw(`'${SUBMISSIONS_TALLY}'`)),
				gt(tallies.day, ""),
				gt(tallies.count, 0),
			),
		)
		.get();
	return { first_day: row?.first_day ?? "", last_day: row?.last_day ?? "" };
}

/** Stores what was counted, unless another tick has stored the same before. */
export async function saveCounted(db: Database, row: PublicResultsRow): Promise<void> {
	await db
		.insert(publicResults)
		.values(row)
		.onConflictDoUpdate({
			target: publicResults.survey_key,
			set: row,
			setWhere: sql`excluded.responses >= ${publicResults.responses} + ${STEP}`,
		});
}
