import { Hono } from "hono";
import type { AppEnv } from "../../../platform/env.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { path, query } from "../../../platform/http/validation.ts";
import { checkedFilter } from "../../answers/submission-filter.middleware.ts";
import { withSurvey } from "../../survey/find-survey.middleware.ts";
import { respondentLanguage } from "../../survey/survey-language.ts";
import { exportName } from "../export-name.ts";
import { ChartPath, ChartQuery } from "./chart-query.schema.ts";
import { findChart } from "./find-chart.ts";

const NO_CHART = "There is no such survey or question, or it is answered in own words.";
/** A picture that is opened by itself has its own style sheet and nothing else. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/** Charts of results as pictures. */
export const newsroomCharts = new Hono<AppEnv>().get(
	"/:slug/charts/:drawing",
	policy("newsroom", "results:read"),
	path(ChartPath),
	query(ChartQuery),
	withSurvey,
	checkedFilter,
	async (c) => {
		const { site, survey, primaryDb } = c.var;
		const { lang, ...filter } = c.req.valid("query");
		const name = c.req.valid("param").drawing.replace(/\.svg$/, "");
		const language = respondentLanguage(survey, lang, c.req.header("Accept-Language"));
		const wanted = { site, survey, name, filter, language, now: new Date() };
		const found = await findChart(primaryDb, wanted);
		if (!found) return problem(c, 404, NO_CHART);
		const filename = exportName(site, `${survey.slug}-${name}`, "svg");
		c.header("Content-Disposition", `attachment; filename="${filename}"`);
		c.header("Content-Security-Policy", POLICY);
		return c.body(found.drawing.svg, 200, { "Content-Type": "image/svg+xml" });
	},
);
