import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { download } from "../../platform/http/download.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import type { Site } from "../../platform/schema/site-settings.schema.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { toLocalDay } from "../../platform/ui/local-time.ts";
import { findSurvey } from "../survey/survey.sql.ts";
import { respondentLanguage } from "../survey/survey-language.ts";
import { listSubmissionPages } from "./export.sql.ts";
import { toCsv, toNdjson } from "./export-files.ts";
import { ExportQuery, TableQuery } from "./export-query.schema.ts";

const NO_SURVEY = "There is no such survey.";
const fileOf = ({ timeZone }: Site, slug: string, ending: string) =>
	`${slug}-${toLocalDay(timeZone, new Date())}.${ending}`;

/** A survey's responses as files: tables for spreadsheets and programs, and JSON, one a line. */
export const newsroomExports = new Hono<AppEnv>()
	.get("/:slug/export.csv", policy("newsroom"), path(SlugPath), query(TableQuery), async (c) => {
		const db = c.var.primaryDb;
		const { format, lang, ...wanted } = c.req.valid("query");
		const survey = await findSurvey(db, c.req.valid("param").slug);
		if (!survey) return problem(c, 404, NO_SURVEY);
		const { site } = c.var;
		const language = respondentLanguage(c, survey, lang);
		const pages = listSubmissionPages(db, survey.survey_key, wanted);
		const parts = toCsv(pages, { site, survey, format, language });
		const contentType = "text/csv; charset=utf-8; header=present";
		return download(c, { filename: fileOf(site, survey.slug, "csv"), contentType, parts });
	})
	.get(
		"/:slug/export.ndjson",
		policy("newsroom"),
		path(SlugPath),
		query(ExportQuery),
		async (c) => {
			const db = c.var.primaryDb;
			const survey = await findSurvey(db, c.req.valid("param").slug);
			if (!survey) return problem(c, 404, NO_SURVEY);
			const parts = toNdjson(listSubmissionPages(db, survey.survey_key, c.req.valid("query")));
			const filename = fileOf(c.var.site, survey.slug, "ndjson");
			return download(c, { filename, contentType: "application/x-ndjson", parts });
		},
	);
