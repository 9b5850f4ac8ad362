import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { primary } from "../db/connection.ts";
import { type SurveyRow, surveyForNewsroom } from "../db/surveys.ts";
import type { AppEnv } from "../env.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path, query } from "../http/validation.ts";
import { embedSnippet } from "../pages/snippets/embed-snippet.ts";
import { fetchSnippet } from "../pages/snippets/fetch-snippet.ts";
import { formSnippet } from "../pages/snippets/form-snippet.ts";
import { SnippetsPage } from "../pages/snippets-page.tsx";
import { SlugPath } from "../schemas/path.ts";
import type { Site } from "../schemas/site.ts";
import type { Snippets } from "../schemas/snippets.ts";
import { LanguageQuery, PageLanguageQuery } from "../schemas/survey-query.ts";
import { publicSurvey } from "./survey-json.ts";
import { sharedLanguage } from "./survey-language.ts";

interface SnippetsEnv extends AppEnv {
	Variables: AppEnv["Variables"] & { row: SurveyRow };
}

/** Sets `row`, a survey as the newsroom knows it: drafts too. */
const readSurvey = createMiddleware<SnippetsEnv>(async (c, next) => {
	const row = await surveyForNewsroom(primary(c.env.DB), c.req.param("slug") ?? "");
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
			const language = sharedLanguage(row, c.req.valid("query").lang);
			const page = { site, survey: publicSurvey(site, row), language };
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
			return c.json(snippetsFor(site, row, sharedLanguage(row, c.req.valid("query").lang)));
		},
	);

function snippetsFor(site: Site, row: SurveyRow, language: string): Snippets {
	const survey = publicSurvey(site, row);
	const [nextOrigin] = row.definition.redirect_origins;
	return {
		form: formSnippet(survey, language, nextOrigin),
		fetch: fetchSnippet(survey, language),
		embed: embedSnippet(site.url, survey, language),
	};
}
