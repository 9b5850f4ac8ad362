import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { findAnnouncedSurveyWithFallback } from "../../surveys/survey/announced-survey.copy.ts";
import { findArticleWithFallback } from "./article.copy.ts";
import { toArticle } from "./article.json.ts";
import { isWithdrawn } from "./withdrawal/withdrawn.ts";

/**
 * Returns an article with the announced survey and its translations, itself among them, or none.
 * Returns how it was withdrawn if it was public once, and undefined if it never was.
 */
export async function findPublicArticle(env: Env, db: Database, site: Site, slug: string) {
	const [found, survey] = await Promise.all([
		findArticleWithFallback(env, db, slug),
		findAnnouncedSurveyWithFallback(env.DB),
	]);
	if (found === undefined || isWithdrawn(found)) return found;
	const { row, translations } = found;
	return { row, article: toArticle(site, row, translations, survey), translations, survey };
}
