import { eq } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { erasedSurveys } from "../../survey/erased/erased-surveys.tables.ts";
import { surveys } from "../../survey/survey.tables.ts";
import { submissions } from "../submission.tables.ts";

/** Finds a submission, erased or not, with its survey, and when that was erased if it was. */
export function findSubmissionWithSurvey(db: Database, id: string) {
	return db
		.select({ submission: submissions, survey: surveys, erasedSurvey: erasedSurveys })
		.from(submissions)
		.innerJoin(surveys, eq(surveys.survey_key, submissions.survey_key))
		.leftJoin(erasedSurveys, eq(erasedSurveys.survey_key, submissions.survey_key))
		.where(eq(submissions.id, id))
		.get();
}

export type SubmissionWithSurvey = NonNullable<
	Awaited<ReturnType<typeof findSubmissionWithSurvey>>
>;

/** Returns the slug in the address of a submission's receipt. */
export const receiptSlugOf = ({ survey, erasedSurvey }: SubmissionWithSurvey) =>
	erasedSurvey?.slug ?? survey.slug;
