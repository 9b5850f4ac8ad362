import { Hono } from "hono";
import { frameOf } from "../../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../../newsroom/member.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { withSurvey } from "../survey/find-survey.middleware.ts";
import { toSurvey } from "../survey/survey.json.ts";
import { cacheableLanguage } from "../survey/survey-language.ts";
import { LanguageQuery, PageLanguageQuery } from "../survey/survey-query.schema.ts";
import { toSnippets } from "./snippets.json.ts";
import { SnippetsPage } from "./snippets.page.tsx";

/** Code to copy into a page that asks a survey: drafts have it too. */
export const newsroomSnippets = new Hono<NewsroomEnv>()
	.get(
		"/newsroom/surveys/:slug/snippets",
		policy("newsroom", "surveys:read"),
		path(SlugPath),
		query(PageLanguageQuery),
		withSurvey,
		(c) => {
			const { site, survey } = c.var;
			const language = cacheableLanguage(survey, c.req.valid("query").lang);
			const snippets = toSnippets(site, survey, language);
			const page = { ...frameOf(c), survey: toSurvey(site, survey), language, snippets };
			return c.html(<SnippetsPage {...page} />);
		},
	)
	.get(
		"/newsroom/api/surveys/:slug/snippets",
		policy("newsroom", "surveys:read"),
		path(SlugPath),
		query(LanguageQuery),
		withSurvey,
		(c) => {
			const { site, survey } = c.var;
			const language = cacheableLanguage(survey, c.req.valid("query").lang);
			return c.json(toSnippets(site, survey, language));
		},
	);
