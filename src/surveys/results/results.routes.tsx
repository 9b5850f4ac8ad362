import { type Context, Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { localizer } from "../../platform/schema/translated-text.schema.ts";
import { surveyTag } from "../../publication/cache-tags.ts";
import { findSurveyWithFallback } from "../survey/survey.copy.ts";
import { localized, toSurvey } from "../survey/survey.json.ts";
import type { SurveyRow } from "../survey/survey.sql.ts";
import { cacheableLanguage } from "../survey/survey-language.ts";
import { LanguageQuery, PageLanguageQuery } from "../survey/survey-query.schema.ts";
import { findPublicResults } from "./find-results.ts";
import { ResultsPage } from "./results.page.tsx";

const NO_RESULTS = "There is no such survey, or its results are not public.";

/** A survey whose results anybody may see. */
async function findSurveyWithPublicResults(env: Env, slug: string): Promise<SurveyRow | undefined> {
	const survey = await findSurveyWithFallback(env, slug);
	return survey?.definition.results === "public" ? survey : undefined;
}

function readPublicResults(c: Context<AppEnv>, survey: SurveyRow) {
	c.header("Cache-Tag", surveyTag(survey.slug));
	return findPublicResults(c.var.db, c.var.site, survey);
}

/** What the answers come to, for everybody, where the newsroom lets them. */
export const surveyResults = new Hono<AppEnv>()
	.get(
		"/surveys/:slug/results",
		policy("results"),
		path(SlugPath),
		query(PageLanguageQuery),
		async (c) => {
			const row = await findSurveyWithPublicResults(c.env, c.req.valid("param").slug);
			if (!row) return problem(c, 404);
			const language = cacheableLanguage(row, c.req.valid("query").lang);
			const results = await readPublicResults(c, row);
			const shown = { survey: toSurvey(c.var.site, row), results, language };
			return c.html(<ResultsPage site={c.var.site} {...shown} />);
		},
	)
	.get(
		"/api/surveys/:slug/results",
		policy("results"),
		path(SlugPath),
		query(LanguageQuery),
		async (c) => {
			const row = await findSurveyWithPublicResults(c.env, c.req.valid("param").slug);
			if (!row) return problem(c, 404, NO_RESULTS);
			const results = await readPublicResults(c, row);
			const { lang } = c.req.valid("query");
			if (!lang) return c.json(results);
			return c.json(localized(results, localizer(cacheableLanguage(row, lang), row.language)));
		},
	);
