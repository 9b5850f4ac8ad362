import { saveArticleCopies } from "../articles/article/article.copy.ts";
import { saveListCopies } from "../articles/lists/list.copy.ts";
import { queuePings } from "../feeds/websub.job.ts";
import { forgetRevision } from "../platform/cache/current-revision.ts";
import { purgeLater, purgeNow } from "../platform/cache/purge.ts";
import type { Background } from "../platform/env.ts";
import { saveSurveyCopies } from "../surveys/survey/survey.copy.ts";

/** What a change shows in. */
export interface PublicChange {
	/** The tags of every cached answer that shows it. */
	tags: string[];
	/** The slugs of the articles that it changes. */
	articleSlugs: string[];
	/** The keys of the channels whose articles it changes. */
	channelKeys: string[];
	/** The slugs of the surveys that it changes. */
	surveySlugs: string[];
	/** Whether it changes the survey that every feed calls to. */
	isCallChanged: boolean;
}

/** What follows every public change: this isolate knows it at once, Workers Cache and hubs soon. */
export function followChange(env: Env, context: Background, change: PublicChange): void {
	forgetRevision(env.DB);
	context.waitUntil(runFollowers(env, context, change));
}

// A hub fetches the feed as soon as it hears of it, so that the caches go first.
async function runFollowers(env: Env, context: Background, change: PublicChange): Promise<void> {
	const { tags, channelKeys, isCallChanged } = change;
	await purgeNow(context, tags);
	await queuePings(env, isCallChanged ? "all" : channelKeys);
	await saveAffectedCopies(env, change);
	await purgeLater(context, tags);
	// KV takes one write a second for a key: of several changes at once this round has the last.
	await saveAffectedCopies(env, change);
}

async function saveAffectedCopies(
	env: Env,
	{ articleSlugs, channelKeys, surveySlugs }: PublicChange,
): Promise<void> {
	await saveArticleCopies(env, articleSlugs);
	await saveListCopies(env, channelKeys);
	await saveSurveyCopies(env, surveySlugs);
}
