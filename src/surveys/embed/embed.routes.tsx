import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { surveyTag } from "../../publication/cache-tags.ts";
import { withPublicSurvey } from "../survey/find-survey.middleware.ts";
import { toPublicSurvey } from "../survey/survey.json.ts";
import { cacheableLanguage } from "../survey/survey-language.ts";
import { PageLanguageQuery } from "../survey/survey-query.schema.ts";
import { turnstileSecret } from "../survey/turnstile-secret.ts";
import { embedScript } from "./script/embed-script.ts";
import { spreadScript } from "./spread/spread-script.ts";
import { SurveyFragment } from "./survey-fragment.tsx";

/** The script of <randnotiz-survey>, and the form that it loads. */
export const embed = new Hono<AppEnv>()
	.get("/embed.js", policy("script"), (c) =>
		c.body(embedScript(c.var.site.url), 200, { "Content-Type": "text/javascript; charset=utf-8" }),
	)
	.get("/spread.js", policy("asset"), (c) =>
		c.body(spreadScript, 200, { "Content-Type": "text/javascript; charset=utf-8" }),
	)
	.get(
		"/surveys/:slug/form",
		policy("data"),
		path(SlugPath),
		query(PageLanguageQuery),
		withPublicSurvey,
		(c) => {
			const { site, survey } = c.var;
			c.header("Cache-Tag", surveyTag(survey.slug));
			const language = cacheableLanguage(survey, c.req.valid("query").lang);
			const isChecked = turnstileSecret(c.env, survey) !== undefined;
			const fragment = { survey: toPublicSurvey(site, survey), language, isChecked };
			return c.html(<SurveyFragment {...fragment} />);
		},
	);
