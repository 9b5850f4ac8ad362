import { primaryDatabase } from "../../platform/db/connection.ts";
import { toPublicChange } from "../../publication/change-scope.ts";
import type { FollowChange } from "../../publication/public-change.ts";
import { isPlaced } from "./placement/placed.ts";
import type { SurveyRow } from "./survey.sql.ts";
import { releaseDueSurveys } from "./survey-release.sql.ts";

/** Opens surveys that are due, and closes those that are over or full. */
export async function releaseSurveys(env: Env, now: Date, follow: FollowChange): Promise<void> {
	const surveys = await releaseDueSurveys(primaryDatabase(env.DB), now);
	if (surveys.length === 0) return;
	follow(toPublicChange([], surveys.map(toAffected)));
	console.log(`Opened or closed ${surveys.length} surveys`);
}

function toAffected(survey: SurveyRow) {
	return { slug: survey.slug, announce: isPlaced(survey) };
}
