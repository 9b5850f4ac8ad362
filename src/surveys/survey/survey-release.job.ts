import { primaryDatabase } from "../../platform/db/connection.ts";
import { toPublicChange } from "../../publication/change-scope.ts";
import type { FollowChange } from "../../publication/public-change.ts";
import { releaseDueSurveys } from "./survey-release.sql.ts";

/** Opens surveys that are due, and closes those that are over or full. */
export async function releaseSurveys(env: Env, now: Date, follow: FollowChange): Promise<void> {
	const surveys = await releaseDueSurveys(primaryDatabase(env.DB), now);
	if (surveys.length === 0) return;
	follow(toPublicChange([], surveys));
	console.log(`Opened or closed ${surveys.length} surveys`);
}
