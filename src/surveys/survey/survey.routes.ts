import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { surveyTag } from "../../publication/cache-tags.ts";
import { withPublicSurvey } from "./find-survey.middleware.ts";
import { inOneLanguage, toPublicSurvey } from "./survey.json.ts";
import { cacheableLanguage } from "./survey-language.ts";
import { LanguageQuery } from "./survey-query.schema.ts";

/** Surveys as JSON. */
export const surveys = new Hono<AppEnv>().get(
	"/:slug",
	policy("data"),
	path(SlugPath),
	query(LanguageQuery),
	withPublicSurvey,
	(c) => {
		const { lang } = c.req.valid("query");
		const survey = toPublicSurvey(c.var.site, c.var.survey);
		c.header("Cache-Tag", surveyTag(survey.slug));
		// Without `lang` it has all languages, so that one cached response serves everybody.
		return c.json(lang ? inOneLanguage(survey, cacheableLanguage(c.var.survey, lang)) : survey);
	},
);
