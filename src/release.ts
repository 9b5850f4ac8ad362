import { afterChange } from "./cache/change.ts";
import { changeOf } from "./cache/public-change.ts";
import { primary } from "./db/connection.ts";
import { releaseDue } from "./db/releases.ts";
import type { Background } from "./env.ts";

/** What is due becomes public; what is over, or has all the answers it wanted, closes. */
export async function release(env: Env, context: Background, now: Date): Promise<void> {
	const { articles, surveys } = await releaseDue(primary(env.DB), now);
	if (articles.length + surveys.length === 0) return;
	afterChange(env, context, changeOf(articles, surveys));
	console.log(`Released ${articles.length} articles, moved ${surveys.length} surveys`);
}
