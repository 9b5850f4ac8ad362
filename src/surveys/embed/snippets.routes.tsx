import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../../platform/env.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { toSurvey } from "../survey/survey.json.ts";
import { findSurvey, type SurveyRow } from "../survey/survey.sql.ts";
import { cacheableLanguage } from "../survey/survey-language.ts";
import { LanguageQuery, PageLanguageQuery } from "../survey/survey-query.schema.ts";
import { embedSnippet } from "./embed-snippet.ts";
import { fetchSnippet } from "./fetch-snippet.ts";
import { formSnippet } from "./form-snippet.ts";
import { SnippetsPage } from "./snippets.page.tsx";
import type { Snippets } from "./snippets.schema.ts";

interface SnippetsEnv extends AppEnv {
	Variables: AppEnv["Variables"] & { row: SurveyRow };
}

/** Sets `row`, a survey as the newsroom knows it: drafts too. */
const readSurvey = createMiddleware<SnippetsEnv>(async (c, next) => {
	const row = await findSurvey(c.var.primaryDb, c.req.param("slug") ?? "");
	if (!row) return problem(c, 404, "There is no such survey.");
	c.set("row", row);
	return next();
});

/** What to copy into a page, so that it asks a survey. */
export const newsroomSnippets = new Hono<SnippetsEnv>()
	.get(
		"/newsroom/surveys/:slug/snippets",
		policy("newsroom"),
		path(SlugPath),
		query(PageLanguageQuery),
		readSurvey,
		(c) => {
			const { site, row } = c.var;
			const language = cacheableLanguage(row, c.req.valid("query").lang);
			const page = { site, survey: toSurvey(site, row), language };
			return c.html(<SnippetsPage {...page} snippets={snippetsFor(site, row, language)} />);
		},
	)
	.get(
		"/newsroom/api/surveys/:slug/snippets",
		policy("newsroom"),
		path(SlugPath),
		query(LanguageQuery),
		readSurvey,
		(c) => {
			const { site, row } = c.var;
			return c.json(snippetsFor(site, row, cacheableLanguage(row, c.req.valid("query").lang)));
		},
	);

function snippetsFor(site: Site, row: SurveyRow, language: string): Snippets {
	const survey = toSurvey(site, row);
	const [nextOrigin] = row.definition.redirect_origins;
	return {
		form: formSnippet(survey, language, nextOrigin),
		fetch: fetchSnippet(survey, language),
		embed: embedSnippet(site.url, survey, language),
	};
}
