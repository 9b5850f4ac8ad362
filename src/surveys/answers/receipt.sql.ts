import { eq } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { surveys } from "../survey/survey.tables.ts";
import { responses } from "./submission.tables.ts";

/** A response by its id, erased or not, and the survey that it answers. */
export function responseWithSurvey(db: Database, id: string) {
	return db
		.select({ response: responses, survey: surveys })
		.from(responses)
		.innerJoin(surveys, eq(surveys.survey_key, responses.survey_key))
		.where(eq(responses.id, id))
		.get();
}

export type Received = NonNullable<Awaited<ReturnType<typeof responseWithSurvey>>>;
