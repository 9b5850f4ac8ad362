import { primaryDatabase } from "../../platform/db/connection.ts";
import { listExpiringSurveys } from "../survey/survey.sql.ts";
import { eraseExpiredSubmissions } from "./submission-erasure.sql.ts";

const DAY_MS = 86_400_000;

/** Erases the answers that are older than their survey keeps them; tallies stay. */
export async function eraseExpiredAnswers(env: Env, now: Date): Promise<void> {
	const db = primaryDatabase(env.DB);
	for (const { survey_key, retention_days } of await listExpiringSurveys(db)) {
		const before = new Date(now.getTime() - retention_days * DAY_MS);
		const count = await eraseExpiredSubmissions(db, survey_key, before, now);
		if (count > 0) console.log(`Erased ${count} submissions after ${retention_days} days`);
	}
}
