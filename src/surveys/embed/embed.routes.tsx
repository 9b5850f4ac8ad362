import { Hono } from "hono";
import { type AppEnv, secretsOf } from "../../platform/env.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { surveyTag } from "../../publication/cache-tags.ts";
import { findSurveyWithFallback } from "../survey/survey.copy.ts";
import { toSurvey } from "../survey/survey.json.ts";
import { cacheableLanguage } from "../survey/survey-language.ts";
import { PageLanguageQuery } from "../survey/survey-query.schema.ts";
import { embedScript } from "./script/embed-script.ts";
import { SurveyFragment } from "./survey-fragment.tsx";

/** What puts surveys into pages of other sites: the script, and the form that it asks for. */
export const embed = new Hono<AppEnv>()
	.get("/embed.js", policy("script"), (c) =>
		c.body(embedScript, 200, { "Content-Type": "text/javascript; charset=utf-8" }),
	)
	.get(
		"/surveys/:slug/form",
		policy("data"),
		path(SlugPath),
		query(PageLanguageQuery),
		async (c) => {
			const row = await findSurveyWithFallback(c.env, c.req.valid("param").slug);
			if (!row) return problem(c, 404, "There is no such survey.");
			c.header("Cache-Tag", surveyTag(row.slug));
			const survey = toSurvey(c.var.site, row);
			const language = cacheableLanguage(row, c.req.valid("query").lang);
			const isChecked = survey.turnstile && secretsOf(c.env).TURNSTILE_SECRET !== undefined;
			return c.html(<SurveyFragment survey={survey} language={language} isChecked={isChecked} />);
		},
	);
