import { desc, eq, isNull, notLike, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { surveys } from "../survey.tables.ts";
import { erasedSurveys } from "./erased-surveys.tables.ts";

export type ErasedSurveyRow = typeof erasedSurveys.$inferSelect;

/** Begins the slug of an erased survey's row in surveys: no address has it. */
export const ERASED_MARK = "~";

/** Selects the surveys that are not erased. */
export const isThere = notLike(surveys.slug, sql.raw(`'${ERASED_MARK}%'`));

/** Finds the survey that was erased last at an address. */
export function findErasedSurvey(db: Database, slug: string): Promise<ErasedSurveyRow | undefined> {
	return db
		.select()
		.from(erasedSurveys)
		.where(eq(erasedSurveys.slug, slug))
		.orderBy(desc(erasedSurveys.erased_at), desc(erasedSurveys.survey_key))
		.limit(1)
		.get();
}

/** Finds an erased survey by the key of its submissions. */
export function findErasedSurveyByKey(
	db: Database,
	surveyKey: number,
): Promise<ErasedSurveyRow | undefined> {
	return db.select().from(erasedSurveys).where(eq(erasedSurveys.survey_key, surveyKey)).get();
}

/** Lists the erased surveys whose answers are still being erased, the oldest first: at most 20. */
export function listRunningErasures(db: Database): Promise<ErasedSurveyRow[]> {
	return db
		.select()
		.from(erasedSurveys)
		.where(isNull(erasedSurveys.finished_at))
		.orderBy(erasedSurveys.erased_at)
		.limit(20)
		.all();
}
