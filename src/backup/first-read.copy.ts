import { saveArticleCopies } from "../articles/article/article.copy.ts";
import { saveListCopies } from "../articles/lists/list.copy.ts";
import { primaryDatabase } from "../platform/db/connection.ts";
import { reasonOf } from "../platform/log.ts";
import { saveStaticPageCopies } from "../static-pages/static-page.copy.ts";
import { savePlacedCopies } from "../surveys/survey/placement/placed-surveys.copy.ts";
import { saveSurveyCopies } from "../surveys/survey/survey.copy.ts";
import { listFirstRead } from "./first-read.sql.ts";

/**
 * Copies to KV what readers ask for first: at most 131 entries, of the 1,000 that the free plan takes a day. The
 * copies of everything else come back as it changes. Never throws.
 */
export async function copyFirstRead(env: Env): Promise<void> {
	try {
		const first = await listFirstRead(primaryDatabase(env.DB));
		await saveListCopies(env, first.channelKeys);
		await saveArticleCopies(env, first.articleSlugs);
		await saveSurveyCopies(env, first.surveySlugs);
		await savePlacedCopies(env);
		await saveStaticPageCopies(env, first.staticPageSlugs);
	} catch (error) {
		console.error(`Nothing was copied after the restore: ${reasonOf(error)}`);
	}
}
