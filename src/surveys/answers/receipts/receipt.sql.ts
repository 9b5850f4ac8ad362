import { eq } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { surveys } from "../../survey/survey.tables.ts";
import { submissions } from "../submission.tables.ts";

/** Finds a submission, erased or not, with its survey. */
export function findSubmissionWithSurvey(db: Database, id: string) {
	return db
		.select({ submission: submissions, survey: surveys })
		.from(submissions)
		.innerJoin(surveys, eq(surveys.survey_key, submissions.survey_key))
		.where(eq(submissions.id, id))
		.get();
}

export type SubmissionWithSurvey = NonNullable<
	Awaited<ReturnType<typeof findSubmissionWithSurvey>>
>;
