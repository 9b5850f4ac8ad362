import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { framable, framableWithScript } from "../../platform/http/security-headers.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { surveyTag } from "../../publication/cache-tags.ts";
import { conditionsStylesheet } from "../questions/conditions.css.ts";
import { withPublicSurvey } from "./find-survey.middleware.ts";
import { ownPageScript } from "./script/own-page-script.ts";
import { toPublicSurvey } from "./survey.json.ts";
import { SurveyPage } from "./survey.page.tsx";
import { cacheableLanguage, respondentLanguage } from "./survey-language.ts";
import { PageLanguageQuery } from "./survey-query.schema.ts";
import { ThanksPage } from "./thanks.page.tsx";
import { withTurnstileWidget } from "./turnstile-widget.middleware.ts";

/** The public pages of a survey. */
export const surveyPages = new Hono<AppEnv>()
	.get(
		"/surveys/:slug",
		policy("form"),
		path(SlugPath),
		query(PageLanguageQuery),
		framableWithScript,
		withPublicSurvey,
		withTurnstileWidget,
		(c) => {
			const { site, survey, turnstileKey } = c.var;
			const accept = c.req.header("Accept-Language");
			const language = respondentLanguage(survey, c.req.valid("query").lang, accept);
			const form = { language, submission: crypto.randomUUID(), turnstileKey };
			return c.html(<SurveyPage site={site} survey={toPublicSurvey(site, survey)} {...form} />);
		},
	)
	.get("/survey.js", policy("asset"), (c) =>
		c.body(ownPageScript, 200, { "Content-Type": "text/javascript; charset=utf-8" }),
	)
	.get("/surveys/:slug/conditions.css", policy("data"), path(SlugPath), withPublicSurvey, (c) => {
		const { slug, questions } = toPublicSurvey(c.var.site, c.var.survey);
		c.header("Cache-Tag", surveyTag(slug));
		const style = conditionsStylesheet(questions);
		return c.body(style, 200, { "Content-Type": "text/css; charset=utf-8" });
	})
	.get(
		"/surveys/:slug/thanks",
		policy("page"),
		path(SlugPath),
		query(PageLanguageQuery),
		framable,
		withPublicSurvey,
		(c) => {
			const { site, survey } = c.var;
			c.header("Cache-Tag", surveyTag(survey.slug));
			const language = cacheableLanguage(survey, c.req.valid("query").lang);
			return c.html(
				<ThanksPage site={site} survey={toPublicSurvey(site, survey)} language={language} />,
			);
		},
	);
