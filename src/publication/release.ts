import { primaryDatabase } from "../platform/db/connection.ts";
import { toPublicChange } from "./change-scope.ts";
import type { FollowChange } from "./public-change.ts";
import { releaseDue } from "./release.sql.ts";

/** Publishes what is due, and closes surveys that are over or full. */
export async function release(env: Env, now: Date, follow: FollowChange): Promise<void> {
	const { articles, surveys } = await releaseDue(primaryDatabase(env.DB), now);
	if (articles.length + surveys.length === 0) return;
	follow(toPublicChange(articles, surveys));
	console.log(`Released ${articles.length} articles, moved ${surveys.length} surveys`);
}
