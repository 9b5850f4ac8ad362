import { Hono } from "hono";
import { primary } from "../db/connection.ts";
import { exportedResponses } from "../db/export.ts";
import { surveyForNewsroom } from "../db/surveys.ts";
import type { AppEnv } from "../env.ts";
import { download } from "../http/download.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path, query } from "../http/validation.ts";
import { ExportQuery, TableQuery } from "../schemas/export-query.ts";
import { SlugPath } from "../schemas/path.ts";
import type { Site } from "../schemas/site.ts";
import { dayIn } from "../surveys/day.ts";
import { linesOf, tableOf } from "./export-files.ts";
import { surveyLanguage } from "./survey-language.ts";

const NO_SURVEY = "There is no such survey.";
const fileOf = ({ timeZone }: Site, slug: string, ending: string) =>
	`${slug}-${dayIn(timeZone, new Date())}.${ending}`;

/** A survey's responses as files: tables for spreadsheets and programs, and JSON, one a line. */
export const newsroomExports = new Hono<AppEnv>()
	.get("/:slug/export.csv", policy("newsroom"), path(SlugPath), query(TableQuery), async (c) => {
		const db = primary(c.env.DB);
		const { format, lang, ...wanted } = c.req.valid("query");
		const survey = await surveyForNewsroom(db, c.req.valid("param").slug);
		if (!survey) return problem(c, 404, NO_SURVEY);
		const { site } = c.var;
		const language = surveyLanguage(c, survey, lang);
		const pages = exportedResponses(db, survey.survey_key, wanted);
		const parts = tableOf(pages, { site, survey, format, language });
		const contentType = "text/csv; charset=utf-8; header=present";
		return download(c, { filename: fileOf(site, survey.slug, "csv"), contentType, parts });
	})
	.get(
		"/:slug/export.ndjson",
		policy("newsroom"),
		path(SlugPath),
		query(ExportQuery),
		async (c) => {
			const db = primary(c.env.DB);
			const survey = await surveyForNewsroom(db, c.req.valid("param").slug);
			if (!survey) return problem(c, 404, NO_SURVEY);
			const parts = linesOf(exportedResponses(db, survey.survey_key, c.req.valid("query")));
			const filename = fileOf(c.var.site, survey.slug, "ndjson");
			return download(c, { filename, contentType: "application/x-ndjson", parts });
		},
	);
