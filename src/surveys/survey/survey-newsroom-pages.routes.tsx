import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { pathWithCursor } from "../../platform/http/page-links.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { query } from "../../platform/http/validation.ts";
import { FrontPageQuery } from "../../platform/schema/page-query.schema.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { NewsroomSurveysPage } from "./survey-list.page.tsx";
import { listSurveySummaries } from "./survey-list.sql.ts";

/** The newsroom's page of all surveys. */
export const newsroomSurveyPages = new Hono<AppEnv>().get(
	"/surveys",
	policy("newsroom", "results:read"),
	query(FrontPageQuery),
	async (c) => {
		const { rows, next } = await listSurveySummaries(c.var.primaryDb, c.req.valid("query"));
		const olderPath = next && pathWithCursor(c.req.path, next);
		const page = { site: c.var.site, language: pageLanguageFor(c), surveys: rows, olderPath };
		return c.html(<NewsroomSurveysPage {...page} />);
	},
);
