import { primaryDatabase } from "../platform/db/connection.ts";
import type { Background } from "../platform/env.ts";
import { toPublicChange } from "./change-scope.ts";
import { followChange } from "./public-change.ts";
import { releaseDue } from "./release.sql.ts";

/** What is due becomes public; what is over, or has all the answers it wanted, closes. */
export async function release(env: Env, context: Background, now: Date): Promise<void> {
	const { articles, surveys } = await releaseDue(primaryDatabase(env.DB), now);
	if (articles.length + surveys.length === 0) return;
	followChange(env, context, toPublicChange(articles, surveys));
	console.log(`Released ${articles.length} articles, moved ${surveys.length} surveys`);
}
