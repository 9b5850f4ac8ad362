import { and, eq, gt, sql } from "drizzle-orm";
import type { Database } from "../../../platform/db/connection.ts";
import { HONEYPOT_TALLY } from "../../questions/tally.schema.ts";
import { isThere } from "../../survey/erased/erased-surveys.sql.ts";
import { surveys } from "../../survey/survey.tables.ts";
import { tallies } from "../../survey/tallies.tables.ts";
import { submissions } from "../submission.tables.ts";
import { type CountsAside, MAX_COUNTED } from "./counts-aside.ts";

const honeypotTally = and(
	eq(tallies.day, ""),
	eq(tallies.origin, ""),
	eq(tallies.question, HONEYPOT_TALLY),
	eq(tallies.choice, ""),
);

/** Counts the submissions to a survey that stand apart. Reads one tally, and 1,001 rows of an index at most. */
export async function findCountsAside(db: Database, surveyKey: number): Promise<CountsAside> {
	const found = db
		.select({ one: sql<number>`1`.as("one") })
		.from(submissions)
		.where(
			and(
				eq(submissions.survey_key, surveyKey),
				sql`turnstile = 'unanswered'`,
				// With + in front SQLite takes the index of these, and not that of all submissions.
				sql`+${submissions.erased} IS NULL`,
				eq(submissions.caught, false),
			),
		)
		.limit(MAX_COUNTED + 1)
		.as("found");
	const [caught, unchecked] = await Promise.all([
		db
			.select({ count: tallies.count })
			.from(tallies)
			.where(and(eq(tallies.survey_key, surveyKey), honeypotTally))
			.get(),
		db.select({ count: sql<number>`count(*)` }).from(found).get(),
	]);
	return { caught: caught?.count ?? 0, unchecked: unchecked?.count ?? 0 };
}

/** Lists the surveys with caught submissions, those with the most first. Reads one tally for each survey. */
export function listSurveysWithCaught(db: Database, limit: number) {
	const { slug, language, definition } = surveys;
	return db
		.select({ slug, language, definition, count: tallies.count })
		.from(surveys)
		.innerJoin(tallies, and(eq(tallies.survey_key, surveys.survey_key), honeypotTally))
		.where(and(isThere, gt(tallies.count, 0)))
		.orderBy(sql`${tallies.count} DESC`, slug)
		.limit(limit)
		.all();
}
