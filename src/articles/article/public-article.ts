import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { calledSurvey } from "../../surveys/survey/placement/called-survey.ts";
import { findPlacedSurveysWithFallback } from "../../surveys/survey/placement/placed-surveys.copy.ts";
import { findArticleWithFallback } from "./article.copy.ts";
import { toArticle } from "./article.json.ts";
import { isWithdrawn } from "./withdrawal/withdrawn.ts";

/**
 * Returns an article with the survey that it calls to and its translations, itself among them, or none.
 * Returns how it was withdrawn if it was public once, and undefined if it never was.
 */
export async function findPublicArticle(env: Env, db: Database, site: Site, slug: string) {
	const [found, surveys] = await Promise.all([
		findArticleWithFallback(env, db, slug),
		findPlacedSurveysWithFallback(env),
	]);
	if (found === undefined || isWithdrawn(found)) return found;
	const { row, translations } = found;
	const survey = calledSurvey(surveys, row);
	return { row, article: toArticle(site, row, translations, survey), translations, survey };
}
