import type { Database } from "../../platform/db/connection.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { calledSurvey } from "../../surveys/survey/placement/called-survey.ts";
import { findPlacedSurveysWithFallback } from "../../surveys/survey/placement/placed-surveys.copy.ts";
import { toSurveyCall } from "../../surveys/survey/survey.json.ts";
import { toArticle } from "../article/article.json.ts";
import type { NewsroomArticleRow } from "../article/article-newsroom.sql.ts";
import { toFurtherSummaries } from "../article/further/further-reading.json.ts";
import { findFurtherReading } from "../article/further/further-reading.ts";
import { listPublicTranslations } from "../article/translations.sql.ts";
import type { DraftRow } from "../drafts/draft.sql.ts";
import { previewedArticle } from "./previewed-article.ts";

/** Returns everything that the page of an article shows as it will be: of its working copy if there is one. */
export async function findPreviewedPage(
	env: Env,
	db: Database,
	site: Site,
	before: NewsroomArticleRow,
	draft: DraftRow | undefined,
) {
	const row = await previewedArticle(db, site, before, draft, new Date());
	const [translations, surveys, further] = await Promise.all([
		listPublicTranslations(db, row.key),
		findPlacedSurveysWithFallback(env),
		findFurtherReading(db, row),
	]);
	const survey = calledSurvey(surveys, row);
	const article = toArticle(site, row, translations, survey);
	return {
		...{ site, article, further: toFurtherSummaries(site, further) },
		call: survey && toSurveyCall(site, survey, article.language),
	};
}
