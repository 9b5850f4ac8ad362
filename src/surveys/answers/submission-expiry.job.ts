import { primaryDatabase } from "../../platform/db/connection.ts";
import { eraseExpiredSubmissions } from "./submission-erasure.sql.ts";

/** Erases the answers that are older than their survey keeps them; tallies stay. */
export async function eraseExpiredAnswers(env: Env, now: Date): Promise<void> {
	const count = await eraseExpiredSubmissions(primaryDatabase(env.DB), now);
	if (count > 0) console.log(`Erased ${count} submissions after their retention`);
}
