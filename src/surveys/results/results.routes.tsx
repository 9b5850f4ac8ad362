import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { surveyTag } from "../../publication/cache-tags.ts";
import { withPublicResults } from "../survey/find-survey.middleware.ts";
import { localized, toSurvey } from "../survey/survey.json.ts";
import { cacheableLanguage } from "../survey/survey-language.ts";
import { LanguageQuery, PageLanguageQuery } from "../survey/survey-query.schema.ts";
import { findPublicResults } from "./find-results.ts";
import { ResultsPage } from "./results.page.tsx";

/** The public results of surveys, as a page and as JSON. */
export const surveyResults = new Hono<AppEnv>()
	.get(
		"/surveys/:slug/results",
		policy("results"),
		path(SlugPath),
		query(PageLanguageQuery),
		withPublicResults,
		async (c) => {
			const { site, survey, db } = c.var;
			c.header("Cache-Tag", surveyTag(survey.slug));
			const language = cacheableLanguage(survey, c.req.valid("query").lang);
			const results = await findPublicResults(db, site, survey);
			const page = { site, survey: toSurvey(site, survey), results, language };
			return c.html(<ResultsPage {...page} />);
		},
	)
	.get(
		"/api/surveys/:slug/results",
		policy("results"),
		path(SlugPath),
		query(LanguageQuery),
		withPublicResults,
		async (c) => {
			const { site, survey, db } = c.var;
			const { lang } = c.req.valid("query");
			c.header("Cache-Tag", surveyTag(survey.slug));
			const results = await findPublicResults(db, site, survey);
			if (!lang) return c.json(results);
			return c.json(
				localized(results, localizer(cacheableLanguage(survey, lang), survey.language)),
			);
		},
	);
