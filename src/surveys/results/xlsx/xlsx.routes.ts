import { Hono } from "hono";
import type { AppEnv } from "../../../platform/env.ts";
import { download } from "../../../platform/http/download.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { path, query } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { checkedFilter } from "../../answers/submission-filter.middleware.ts";
import { withSurvey } from "../../survey/find-survey.middleware.ts";
import { respondentLanguage } from "../../survey/survey-language.ts";
import { listSubmissionPages } from "../export.sql.ts";
import { exportName } from "../export-name.ts";
import { WorkbookQuery } from "../export-query.schema.ts";
import { countColumns, toXlsx } from "./export-workbook.ts";
import { MAX_COLUMNS } from "./workbook.ts";

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TOO_WIDE = `A sheet of Excel takes ${MAX_COLUMNS} columns, and this survey has more. The CSV file has them all.`;

/** A survey's submissions as a workbook for Excel. */
export const newsroomWorkbooks = new Hono<AppEnv>().get(
	"/:slug/export.xlsx",
	policy("newsroom", "results:read"),
	path(SlugPath),
	query(WorkbookQuery),
	withSurvey,
	checkedFilter,
	(c) => {
		const { site, survey, primaryDb } = c.var;
		const { lang, ...filter } = c.req.valid("query");
		if (countColumns(site, survey) > MAX_COLUMNS) return problem(c, 409, TOO_WIDE);
		const language = respondentLanguage(survey, lang, c.req.header("Accept-Language"));
		const readPages = () => listSubmissionPages(primaryDb, survey.survey_key, filter);
		const parts = toXlsx({ site, survey, language, readPages });
		const filename = exportName(site, survey.slug, "xlsx");
		return download(c, { filename, contentType: CONTENT_TYPE, parts });
	},
);
