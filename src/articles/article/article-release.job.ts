import { primaryDatabase } from "../../platform/db/connection.ts";
import { toPublicChange } from "../../publication/change-scope.ts";
import type { FollowChange } from "../../publication/public-change.ts";
import { releaseDueArticles } from "./article-release.sql.ts";

/** Publishes the articles that are due. */
export async function releaseArticles(env: Env, now: Date, follow: FollowChange): Promise<void> {
	const articles = await releaseDueArticles(primaryDatabase(env.DB), now);
	if (articles.length === 0) return;
	follow(toPublicChange(articles));
	console.log(`Published ${articles.length} articles`);
}
