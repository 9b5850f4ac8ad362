import { type Database, primaryDatabase } from "../../platform/db/connection.ts";
import { listTallies } from "../survey/tallies.sql.ts";
import { unguessable } from "./noise.ts";
import { toNoisyTallies } from "./noisy-tallies.ts";
import { findDays, findUncountedSurvey, saveCounted } from "./public-results.sql.ts";

type UncountedSurvey = NonNullable<Awaited<ReturnType<typeof findUncountedSurvey>>>;

/** Counts the answers to one closed survey for the public, with noise that is drawn only once. The next tick takes the next. */
export async function countForPublic(
	env: Env,
	now: Date,
	random: () => number = unguessable,
): Promise<void> {
	const db = primaryDatabase(env.DB);
	const survey = await findUncountedSurvey(db);
	if (survey) await countSurvey(db, survey, now, random);
}

async function countSurvey(
	db: Database,
	{ survey_key, responses, definition }: UncountedSurvey,
	now: Date,
	random: () => number,
): Promise<void> {
	const [tallies, days] = await Promise.all([
		listTallies(db, survey_key),
		findDays(db, survey_key),
	]);
	const noisy = toNoisyTallies(definition.questions, tallies, random);
	await saveCounted(db, { survey_key, responses, ...days, counted_at: now, tallies: noisy });
}
