import { Hono } from "hono";
import { knownSurvey } from "../cache/survey-copies.ts";
import { surveyTag } from "../cache/tags.ts";
import { embedScript } from "../embed/embed-script.ts";
import { type AppEnv, secretsOf } from "../env.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path, query } from "../http/validation.ts";
import { SurveyFragment } from "../pages/survey-fragment.tsx";
import { SlugPath } from "../schemas/path.ts";
import { PageLanguageQuery } from "../schemas/survey-query.ts";
import { publicSurvey } from "./survey-json.ts";
import { sharedLanguage } from "./survey-language.ts";

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
			const row = await knownSurvey(c.env, c.req.valid("param").slug);
			if (!row) return problem(c, 404, "There is no such survey.");
			c.header("Cache-Tag", surveyTag(row.slug));
			const survey = publicSurvey(c.var.site, row);
			const language = sharedLanguage(row, c.req.valid("query").lang);
			const isChecked = survey.turnstile && secretsOf(c.env).TURNSTILE_SECRET !== undefined;
			return c.html(<SurveyFragment survey={survey} language={language} isChecked={isChecked} />);
		},
	);
