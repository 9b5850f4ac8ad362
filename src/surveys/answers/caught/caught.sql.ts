import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import type { TallyEntry } from "../../questions/tally.schema.ts";
import type { SubmissionRow } from "../submission.sql.ts";
import { submissions } from "../submission.tables.ts";

const isCaught = (surveyKey: number, id: string) =>
	and(
		eq(submissions.id, id),
		eq(submissions.survey_key, surveyKey),
		eq(submissions.caught, true),
		isNull(submissions.erased),
	);

/** Finds a caught submission to a survey that is not erased. */
export function findCaughtSubmission(
	db: Database,
	surveyKey: number,
	id: string,
): Promise<SubmissionRow | undefined> {
	return db.select().from(submissions).where(isCaught(surveyKey, id)).get();
}

/**
 * Makes a caught submission one that counts; returns false if it is none any more. The trigger
 * submissions_recounted (migrations/0006_submission_numbers.sql) replaces its entry in tallies by these.
 */
export async function saveCaughtAsCounted(
	db: Database,
	{ survey_key, id }: SubmissionRow,
	entries: TallyEntry[],
): Promise<boolean> {
	const { meta } = await db
		.update(submissions)
		.set({ caught: false, tally_entries: entries })
		.where(isCaught(survey_key, id));
	return meta.changes > 0;
}
