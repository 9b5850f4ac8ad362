import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../../platform/env.ts";
import { problem } from "../../platform/http/problem.ts";
import type { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { findErasedSurvey } from "./erased/erased-surveys.sql.ts";
import { goneResponse } from "./erased/gone-response.tsx";
import { findErasureWithFallback, findSurveyWithFallback } from "./survey.copy.ts";
import { findSurvey, type SurveyRow } from "./survey.sql.ts";

/** The environment of routes that are about one survey. */
export interface SurveyEnv extends AppEnv {
	Variables: AppEnv["Variables"] & { survey: SurveyRow };
}

type SurveyContext = Context<SurveyEnv>;

/** How a survey is found, and how one that was erased at the same address. */
interface Finding {
	find: (c: SurveyContext, slug: string) => Promise<SurveyRow | undefined>;
	findErased: (c: SurveyContext, slug: string) => ReturnType<typeof findErasedSurvey>;
}

/** Sets `survey` to the one that the path names; 410 if it was erased, 404 if there was none. */
const withSurveyBy = ({ find, findErased }: Finding, detail = "There is no such survey.") =>
	createMiddleware<SurveyEnv, string, { out: { param: SlugPath } }>(async (c, next) => {
		const { slug } = c.req.valid("param");
		const survey = await find(c, slug);
		if (survey) {
			c.set("survey", survey);
			return next();
		}
		// The intake says 410 of answers that were withdrawn, and scripts of other sites take it for that.
		const isSent = c.req.method === "POST" && c.req.path.startsWith("/api/");
		const erased = isSent ? undefined : await findErased(c, slug);
		return erased ? goneResponse(c, erased) : problem(c, 404, detail);
	});

const forNewsroom: Finding = {
	find: (c, slug) => findSurvey(c.var.primaryDb, slug),
	findErased: (c, slug) => findErasedSurvey(c.var.primaryDb, slug),
};

const forPublic: Finding = {
	find: (c, slug) => findSurveyWithFallback(c.env, slug),
	findErased: (c, slug) => findErasureWithFallback(c.env, slug),
};

/** Sets `survey`, in any status, from the primary database: for the newsroom. */
export const withSurvey = withSurveyBy(forNewsroom);

/** Sets `survey`, unless it is a draft; goes on with a copy while D1 does not respond. */
export const withPublicSurvey = withSurveyBy(forPublic);

/** Sets `survey`, if its results are public. */
export const withPublicResults = withSurveyBy(
	{
		...forPublic,
		find: async (c, slug) => {
			const survey = await findSurveyWithFallback(c.env, slug);
			return survey?.definition.results === "public" ? survey : undefined;
		},
	},
	"There is no such survey, or its results are not public.",
);
