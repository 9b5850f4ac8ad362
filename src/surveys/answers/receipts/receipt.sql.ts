import { eq } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { surveys } from "../../survey/survey.tables.ts";
import { submissions } from "../submission.tables.ts";

/** A response by its id, erased or not, and the survey that it answers. */
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
