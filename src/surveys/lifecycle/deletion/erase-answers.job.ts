import { primaryDatabase } from "../../../platform/db/connection.ts";
import { eraseTallies, findUnfinishedErasure } from "./erase-answers.sql.ts";

/**
 * Goes on with erasing a survey: a portion of its tallies. Its answers may be kept for 0 days, so that
 * `eraseExpiredAnswers` erases them in portions.
 */
export async function finishErasure(env: Env, now: Date): Promise<void> {
	const db = primaryDatabase(env.DB);
	const key = await findUnfinishedErasure(db);
	if (key !== undefined) await eraseTallies(db, key, now);
}
