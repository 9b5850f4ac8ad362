import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { pathWithCursor } from "../../platform/http/page-links.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { FrontPageQuery } from "../../platform/schema/page-query.schema.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { withSurvey } from "../survey/find-survey.middleware.ts";
import { toSurvey } from "../survey/survey.json.ts";
import { respondentLanguage } from "../survey/survey-language.ts";
import { findNewsroomResults } from "./find-results.ts";
import { findTexts } from "./find-texts.ts";
import { NewsroomResultsPage } from "./results-newsroom.page.tsx";
import { ResultsPageQuery, TextsPath } from "./results-query.schema.ts";
import { TextsPage } from "./texts.page.tsx";

/** The newsroom's pages of results. */
export const newsroomResultsPages = new Hono<AppEnv>()
	.get(
		"/surveys/:slug",
		policy("newsroom"),
		path(SlugPath),
		query(ResultsPageQuery),
		withSurvey,
		async (c) => {
			const { site, survey, primaryDb } = c.var;
			const filter = c.req.valid("query");
			const results = await findNewsroomResults(primaryDb, survey, filter);
			const language = pageLanguageFor(c);
			const lang = respondentLanguage(survey, language, c.req.header("Accept-Language"));
			const page = { site, survey: toSurvey(site, survey), results, filter, language, lang };
			return c.html(<NewsroomResultsPage {...page} />);
		},
	)
	.get(
		"/surveys/:slug/texts/:question",
		policy("newsroom"),
		path(TextsPath),
		query(FrontPageQuery),
		async (c) => {
			const { cursor } = c.req.valid("query");
			const found = await findTexts(c.var.primaryDb, c.req.valid("param"), cursor);
			if (!found) return problem(c, 404);
			const language = pageLanguageFor(c);
			const lang = respondentLanguage(found.survey, language, c.req.header("Accept-Language"));
			const olderPath = found.next && pathWithCursor(c.req.path, found.next);
			const page = { site: c.var.site, ...found, language, lang, olderPath };
			return c.html(<TextsPage {...page} />);
		},
	);
