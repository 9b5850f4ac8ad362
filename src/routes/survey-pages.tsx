import { Hono } from "hono";
import { knownSurvey } from "../cache/survey-copies.ts";
import { surveyTag } from "../cache/tags.ts";
import { type AppEnv, secretsOf } from "../env.ts";
import { TURNSTILE_POLICY } from "../http/headers.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path, query } from "../http/validation.ts";
import { conditionsStyle } from "../pages/conditions-style.ts";
import { SurveyPage } from "../pages/survey-page.tsx";
import { ThanksPage } from "../pages/thanks-page.tsx";
import { SlugPath } from "../schemas/path.ts";
import { PageLanguageQuery } from "../schemas/survey-query.ts";
import { publicSurvey } from "./survey-json.ts";
import { sharedLanguage, surveyLanguage } from "./survey-language.ts";

/** A survey's own pages. */
export const surveyPages = new Hono<AppEnv>()
	.get("/surveys/:slug", policy("form"), path(SlugPath), query(PageLanguageQuery), async (c) => {
		const row = await knownSurvey(c.env, c.req.valid("param").slug);
		if (!row) return problem(c, 404);
		const { site } = c.var;
		const language = surveyLanguage(c, row, c.req.valid("query").lang);
		const isChecked = row.definition.turnstile && secretsOf(c.env).TURNSTILE_SECRET;
		if (isChecked) c.header("Content-Security-Policy", TURNSTILE_POLICY);
		const form = {
			survey: publicSurvey(site, row),
			language,
			submission: crypto.randomUUID(),
			...(isChecked && { turnstileKey: site.turnstileKey }),
		};
		return c.html(<SurveyPage site={site} {...form} />);
	})
	.get("/surveys/:slug/conditions.css", policy("data"), path(SlugPath), async (c) => {
		const row = await knownSurvey(c.env, c.req.valid("param").slug);
		if (!row) return problem(c, 404);
		c.header("Cache-Tag", surveyTag(row.slug));
		const style = conditionsStyle(row.definition.questions);
		return c.body(style, 200, { "Content-Type": "text/css; charset=utf-8" });
	})
	.get(
		"/surveys/:slug/thanks",
		policy("page"),
		path(SlugPath),
		query(PageLanguageQuery),
		async (c) => {
			const row = await knownSurvey(c.env, c.req.valid("param").slug);
			if (!row) return problem(c, 404);
			const { site } = c.var;
			c.header("Cache-Tag", surveyTag(row.slug));
			const language = sharedLanguage(row, c.req.valid("query").lang);
			return c.html(
				<ThanksPage site={site} survey={publicSurvey(site, row)} language={language} />,
			);
		},
	);
