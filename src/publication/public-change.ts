import { forgetRevision } from "../platform/cache/current-revision.ts";
import type { Background } from "../platform/env.ts";
import { reasonOf } from "../platform/log.ts";

/** Everything that shows something else after a change. */
export interface PublicChange {
	/** The tags of all cached responses that show it. */
	tags: string[];
	/** The slugs of the articles that it changes. */
	articleSlugs: string[];
	/** The former slugs of articles that it renames: they lead to the present ones. */
	formerSlugs: string[];
	/** The former keys of channels that it renames: they lead to the present ones. */
	formerChannels: string[];
	/** The keys of the channels whose articles it changes. */
	channelKeys: string[];
	/** The slugs of the surveys that it changes. */
	surveySlugs: string[];
	/** The slugs of the static pages that it changes. */
	staticPageSlugs: string[];
	/** True if it changes what the newsroom chose for the front page. */
	isFrontChanged: boolean;
	/** True if it changes the survey call in every feed. */
	isCallChanged: boolean;
	/** True if it takes something back: no cache may go on showing it. */
	isWithdrawal: boolean;
}

/** Something to do after a public change. */
export type Follower = (env: Env, context: Background, change: PublicChange) => Promise<void>;

/** Starts everything that follows a change; whoever changes something gets it as a parameter. */
export type FollowChange = (change: PublicChange) => void;

/**
 * Forgets the revision at once, so that this isolate reads the new one, and runs the followers in the
 * background: in order, each whatever became of those before it.
 */
export function followChange(
	followers: Follower[],
	env: Env,
	context: Background,
	change: PublicChange,
): void {
	forgetRevision(env.DB);
	context.waitUntil(runInOrder(followers, env, context, change));
}

async function runInOrder(
	followers: Follower[],
	env: Env,
	context: Background,
	change: PublicChange,
): Promise<void> {
	for (const follow of followers) {
		try {
			await follow(env, context, change);
		} catch (error) {
			console.error(`${follow.name} failed after a public change: ${reasonOf(error)}`);
		}
	}
}
