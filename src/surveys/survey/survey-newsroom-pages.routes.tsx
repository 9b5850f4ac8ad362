import { Hono } from "hono";
import { frameOf } from "../../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../../newsroom/member.ts";
import { pathWithCursor } from "../../platform/http/page-links.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { query } from "../../platform/http/validation.ts";
import { FrontPageQuery } from "../../platform/schema/page-query.schema.ts";
import { NewsroomSurveysPage } from "./survey-list.page.tsx";
import { listSurveySummaries } from "./survey-list.sql.ts";

/** The newsroom's page of all surveys. */
export const newsroomSurveyPages = new Hono<NewsroomEnv>().get(
	"/surveys",
	policy("newsroom", "results:read"),
	query(FrontPageQuery),
	async (c) => {
		const { rows, next } = await listSurveySummaries(c.var.primaryDb, c.req.valid("query"));
		const olderPath = next && pathWithCursor(c.req.path, next);
		const page = { ...frameOf(c), surveys: rows, olderPath };
		return c.html(<NewsroomSurveysPage {...page} />);
	},
);
