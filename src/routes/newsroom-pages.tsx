import { Hono } from "hono";
import { primary } from "../db/connection.ts";
import { surveyList } from "../db/survey-list.ts";
import { surveyForNewsroom } from "../db/surveys.ts";
import type { AppEnv } from "../env.ts";
import { pathWithCursor } from "../http/next-page.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path, query } from "../http/validation.ts";
import { NewsroomResultsPage } from "../pages/newsroom-results-page.tsx";
import { NewsroomSurveysPage } from "../pages/newsroom-surveys-page.tsx";
import { TextsPage } from "../pages/texts-page.tsx";
import { FrontPageQuery } from "../schemas/page-query.ts";
import { SlugPath } from "../schemas/path.ts";
import { ResultsPageQuery, TextsPath } from "../schemas/results-query.ts";
import { pageLanguageFor } from "./page-language.ts";
import { newsroomResults } from "./results-reading.ts";
import { publicSurvey } from "./survey-json.ts";
import { surveyLanguage } from "./survey-language.ts";
import { readTexts } from "./texts-reading.ts";

/** The newsroom's pages: its surveys, and what their answers come to. */
export const newsroomPages = new Hono<AppEnv>()
	.get("/surveys", policy("newsroom"), query(FrontPageQuery), async (c) => {
		const { rows, next } = await surveyList(primary(c.env.DB), c.req.valid("query"));
		const olderPath = next && pathWithCursor(c.req.path, {}, next);
		const page = { site: c.var.site, language: pageLanguageFor(c), surveys: rows, olderPath };
		return c.html(<NewsroomSurveysPage {...page} />);
	})
	.get("/surveys/:slug", policy("newsroom"), path(SlugPath), query(ResultsPageQuery), async (c) => {
		const { site } = c.var;
		const db = primary(c.env.DB);
		const row = await surveyForNewsroom(db, c.req.valid("param").slug);
		if (!row) return problem(c, 404);
		const filter = c.req.valid("query");
		const results = await newsroomResults(db, row, filter);
		const language = pageLanguageFor(c);
		const lang = surveyLanguage(c, row, language);
		const page = { site, survey: publicSurvey(site, row), results, filter, language, lang };
		return c.html(<NewsroomResultsPage {...page} />);
	})
	.get(
		"/surveys/:slug/texts/:question",
		policy("newsroom"),
		path(TextsPath),
		query(FrontPageQuery),
		async (c) => {
			const { cursor } = c.req.valid("query");
			const read = await readTexts(primary(c.env.DB), c.req.valid("param"), cursor);
			if (!read) return problem(c, 404);
			const { survey, next } = read;
			const language = pageLanguageFor(c);
			const lang = surveyLanguage(c, survey, language);
			const olderPath = next && pathWithCursor(c.req.path, {}, next);
			const page = { site: c.var.site, ...read, language, lang, olderPath };
			return c.html(<TextsPage {...page} />);
		},
	);
