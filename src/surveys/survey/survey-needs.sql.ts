import { sql } from "drizzle-orm";
import type { Database } from "../../platform/db/connection.ts";
import { surveys } from "./survey.tables.ts";

/** Counts the surveys that need a secret: to sign webhooks, or to ask Turnstile. */
export async function countSurveysThatNeed(db: Database) {
	const [found] = await db
		.select({
			webhook: sql<number>`coalesce(sum(json_extract(definition, '$.webhook') IS NOT NULL), 0)`,
			turnstile: sql<number>`coalesce(sum(json_extract(definition, '$.turnstile') = 1), 0)`,
		})
		.from(surveys)
		.where(sql`status IN ('scheduled', 'open')`);
	return found ?? { webhook: 0, turnstile: 0 };
}
