import { primary } from "../platform/db/connection.ts";
import type { Background } from "../platform/env.ts";
import { afterChange } from "./public-change.ts";
import { releaseDue } from "./release.sql.ts";
import { changeOf } from "./shown-in.ts";

/** What is due becomes public; what is over, or has all the answers it wanted, closes. */
export async function release(env: Env, context: Background, now: Date): Promise<void> {
	const { articles, surveys } = await releaseDue(primary(env.DB), now);
	if (articles.length + surveys.length === 0) return;
	afterChange(env, context, changeOf(articles, surveys));
	console.log(`Released ${articles.length} articles, moved ${surveys.length} surveys`);
}
