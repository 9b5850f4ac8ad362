import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { pathWithCursor } from "../../platform/http/next-page.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { FrontPageQuery } from "../../platform/schema/page-query.schema.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { toSurvey } from "../survey/survey.json.ts";
import { findSurvey } from "../survey/survey.sql.ts";
import { respondentLanguage } from "../survey/survey-language.ts";
import { NewsroomSurveysPage } from "../survey/survey-list.page.tsx";
import { listSurveySummaries } from "../survey/survey-list.sql.ts";
import { findNewsroomResults } from "./find-results.ts";
import { findTexts } from "./find-texts.ts";
import { NewsroomResultsPage } from "./results-newsroom.page.tsx";
import { ResultsPageQuery, TextsPath } from "./results-query.schema.ts";
import { TextsPage } from "./texts.page.tsx";

/** The newsroom's pages: its surveys, and what their answers come to. */
export const newsroomPages = new Hono<AppEnv>()
	.get("/surveys", policy("newsroom"), query(FrontPageQuery), async (c) => {
		const { rows, next } = await listSurveySummaries(c.var.primaryDb, c.req.valid("query"));
		const olderPath = next && pathWithCursor(c.req.path, {}, next);
		const page = { site: c.var.site, language: pageLanguageFor(c), surveys: rows, olderPath };
		return c.html(<NewsroomSurveysPage {...page} />);
	})
	.get("/surveys/:slug", policy("newsroom"), path(SlugPath), query(ResultsPageQuery), async (c) => {
		const { site } = c.var;
		const db = c.var.primaryDb;
		const row = await findSurvey(db, c.req.valid("param").slug);
		if (!row) return problem(c, 404);
		const filter = c.req.valid("query");
		const results = await findNewsroomResults(db, row, filter);
		const language = pageLanguageFor(c);
		const lang = respondentLanguage(c, row, language);
		const page = { site, survey: toSurvey(site, row), results, filter, language, lang };
		return c.html(<NewsroomResultsPage {...page} />);
	})
	.get(
		"/surveys/:slug/texts/:question",
		policy("newsroom"),
		path(TextsPath),
		query(FrontPageQuery),
		async (c) => {
			const { cursor } = c.req.valid("query");
			const read = await findTexts(c.var.primaryDb, c.req.valid("param"), cursor);
			if (!read) return problem(c, 404);
			const { survey, next } = read;
			const language = pageLanguageFor(c);
			const lang = respondentLanguage(c, survey, language);
			const olderPath = next && pathWithCursor(c.req.path, {}, next);
			const page = { site: c.var.site, ...read, language, lang, olderPath };
			return c.html(<TextsPage {...page} />);
		},
	);
