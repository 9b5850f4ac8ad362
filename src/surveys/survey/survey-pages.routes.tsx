import { Hono } from "hono";
import { type AppEnv, secretsOf } from "../../platform/env.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { TURNSTILE_POLICY } from "../../platform/http/security-headers.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { surveyTag } from "../../publication/cache-tags.ts";
import { conditionsStylesheet } from "../questions/conditions.css.ts";
import { findSurveyWithFallback } from "./survey.copy.ts";
import { toSurvey } from "./survey.json.ts";
import { SurveyPage } from "./survey.page.tsx";
import { cacheableLanguage, respondentLanguage } from "./survey-language.ts";
import { PageLanguageQuery } from "./survey-query.schema.ts";
import { ThanksPage } from "./thanks.page.tsx";

/** A survey's own pages. */
export const surveyPages = new Hono<AppEnv>()
	.get("/surveys/:slug", policy("form"), path(SlugPath), query(PageLanguageQuery), async (c) => {
		const row = await findSurveyWithFallback(c.env, c.req.valid("param").slug);
		if (!row) return problem(c, 404);
		const { site } = c.var;
		const language = respondentLanguage(c, row, c.req.valid("query").lang);
		const isChecked = row.definition.turnstile && secretsOf(c.env).TURNSTILE_SECRET;
		if (isChecked) c.header("Content-Security-Policy", TURNSTILE_POLICY);
		const form = {
			survey: toSurvey(site, row),
			language,
			submission: crypto.randomUUID(),
			...(isChecked && { turnstileKey: site.turnstileKey }),
		};
		return c.html(<SurveyPage site={site} {...form} />);
	})
	.get("/surveys/:slug/conditions.css", policy("data"), path(SlugPath), async (c) => {
		const row = await findSurveyWithFallback(c.env, c.req.valid("param").slug);
		if (!row) return problem(c, 404);
		c.header("Cache-Tag", surveyTag(row.slug));
		const style = conditionsStylesheet(row.definition.questions);
		return c.body(style, 200, { "Content-Type": "text/css; charset=utf-8" });
	})
	.get(
		"/surveys/:slug/thanks",
		policy("page"),
		path(SlugPath),
		query(PageLanguageQuery),
		async (c) => {
			const row = await findSurveyWithFallback(c.env, c.req.valid("param").slug);
			if (!row) return problem(c, 404);
			const { site } = c.var;
			c.header("Cache-Tag", surveyTag(row.slug));
			const language = cacheableLanguage(row, c.req.valid("query").lang);
			return c.html(<ThanksPage site={site} survey={toSurvey(site, row)} language={language} />);
		},
	);
