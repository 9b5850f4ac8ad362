import { changeOf } from "./cache/article-change.ts";
import { afterChange } from "./cache/change.ts";
import { keepSurveyCopy } from "./cache/survey-copies.ts";
import { CALL_TAG, surveyTag } from "./cache/tags.ts";
import { primary } from "./db/connection.ts";
import { releaseDue } from "./db/releases.ts";
import type { Background } from "./env.ts";

/** What is due becomes public; what is over, or has all the answers it wanted, closes. */
export async function release(env: Env, context: Background, now: Date): Promise<void> {
	const { articles, surveys } = await releaseDue(primary(env.DB), now);
	if (articles.length + surveys.length === 0) return;
	const change = changeOf(articles);
	const tags = [
		...change.tags,
		...surveys.map(({ slug }) => surveyTag(slug)),
		...(surveys.length > 0 ? [CALL_TAG] : []),
	];
	const isCall = surveys.some(({ announce }) => announce);
	afterChange(env, context, { ...change, tags, isCall });
	for (const survey of surveys) context.waitUntil(keepSurveyCopy(env.FEED_CACHE, survey));
	console.log(`Released ${articles.length} articles, moved ${surveys.length} surveys`);
}
