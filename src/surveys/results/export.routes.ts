import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { download } from "../../platform/http/download.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";

import { checkedFilter } from "../answers/submission-filter.middleware.ts";
import { withSurvey } from "../survey/find-survey.middleware.ts";
import { respondentLanguage } from "../survey/survey-language.ts";
import { listSubmissionPages } from "./export.sql.ts";
import { toCsv, toNdjson } from "./export-files.ts";
import { exportName } from "./export-name.ts";
import { ExportQuery, TableQuery } from "./export-query.schema.ts";

/** A survey's submissions as files: tables for spreadsheets and programs, and JSON Lines. */
export const newsroomExports = new Hono<AppEnv>()
	.get(
		"/:slug/export.csv",
		policy("newsroom", "results:read"),
		path(SlugPath),
		query(TableQuery),
		withSurvey,
		checkedFilter,
		(c) => {
			const { site, survey, primaryDb } = c.var;
			const { format, lang, ...filter } = c.req.valid("query");
			const language = respondentLanguage(survey, lang, c.req.header("Accept-Language"));
			const pages = listSubmissionPages(primaryDb, survey.survey_key, filter);
			const parts = toCsv(pages, { site, survey, format, language });
			const contentType = "text/csv; charset=utf-8; header=present";
			return download(c, { filename: exportName(site, survey.slug, "csv"), contentType, parts });
		},
	)
	.get(
		"/:slug/export.ndjson",
		policy("newsroom", "results:read"),
		path(SlugPath),
		query(ExportQuery),
		withSurvey,
		checkedFilter,
		(c) => {
			const { site, survey, primaryDb } = c.var;
			const pages = listSubmissionPages(primaryDb, survey.survey_key, c.req.valid("query"));
			const filename = exportName(site, survey.slug, "ndjson");
			return download(c, { filename, contentType: "application/x-ndjson", parts: toNdjson(pages) });
		},
	);
