import { keepArticleCopies } from "../articles/article/article.copy.ts";
import { keepListCopies } from "../articles/lists/list.copy.ts";
import { queuePings } from "../feeds/websub.job.ts";
import { forgetPublication } from "../platform/cache/current-revision.ts";
import { purgeLater, purgeNow } from "../platform/cache/purge.ts";
import type { Background } from "../platform/env.ts";
import { keepSurveyCopies } from "../surveys/survey/survey.copy.ts";

/** What a change shows in. */
export interface Change {
	/** The tags of every cached answer that shows it. */
	tags: string[];
	/** The slugs of the articles that it changes. */
	articles: string[];
	/** The keys of the channels whose articles it changes. */
	lists: string[];
	/** The slugs of the surveys that it changes. */
	surveys: string[];
	/** Whether it changes the survey that every feed calls to. */
	isCall: boolean;
}

/** What follows every public change: this isolate knows it at once, Workers Cache and hubs soon. */
export function afterChange(env: Env, context: Background, change: Change): void {
	forgetPublication(env.DB);
	context.waitUntil(announce(env, context, change));
}

// A hub fetches the feed as soon as it hears of it, so that the caches go first.
async function announce(env: Env, context: Background, change: Change): Promise<void> {
	const { tags, lists, isCall } = change;
	await purgeNow(context, tags);
	await queuePings(env, isCall ? "all" : lists);
	await copyShown(env, change);
	await purgeLater(context, tags);
	// KV takes one write a second for a key: of several changes at once this round has the last.
	await copyShown(env, change);
}

async function copyShown(env: Env, { articles, lists, surveys }: Change): Promise<void> {
	await keepArticleCopies(env, articles);
	await keepListCopies(env, lists);
	await keepSurveyCopies(env, surveys);
}
