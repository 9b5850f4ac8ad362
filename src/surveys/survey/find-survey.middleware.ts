import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../../platform/env.ts";
import { problem } from "../../platform/http/problem.ts";
import type { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { findSurveyWithFallback } from "./survey.copy.ts";
import { findSurvey, type SurveyRow } from "./survey.sql.ts";

/** The environment of routes that are about one survey. */
export interface SurveyEnv extends AppEnv {
	Variables: AppEnv["Variables"] & { survey: SurveyRow };
}

type FindSurvey = (c: Context<SurveyEnv>, slug: string) => Promise<SurveyRow | undefined>;

/** Sets `survey` to the one that the path names; 404 if `find` does not find it. */
const withSurveyBy = (find: FindSurvey, detail = "There is no such survey.") =>
	createMiddleware<SurveyEnv, string, { out: { param: SlugPath } }>(async (c, next) => {
		const survey = await find(c, c.req.valid("param").slug);
		if (!survey) return problem(c, 404, detail);
		c.set("survey", survey);
		return next();
	});

/** Sets `survey`, in any status, from the primary database: for the newsroom. */
export const withSurvey = withSurveyBy((c, slug) => findSurvey(c.var.primaryDb, slug));

/** Sets `survey`, unless it is a draft; goes on with a copy while D1 does not respond. */
export const withPublicSurvey = withSurveyBy((c, slug) => findSurveyWithFallback(c.env, slug));

/** Sets `survey`, if its results are public. */
export const withPublicResults = withSurveyBy(async (c, slug) => {
	const survey = await findSurveyWithFallback(c.env, slug);
	return survey?.definition.results === "public" ? survey : undefined;
}, "There is no such survey, or its results are not public.");
