import { type Context, Hono } from "hono";
import { knownSurvey } from "../cache/survey-copies.ts";
import { surveyTag } from "../cache/tags.ts";
import type { SurveyRow } from "../db/surveys.ts";
import type { AppEnv } from "../env.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path, query } from "../http/validation.ts";
import { ResultsPage } from "../pages/results-page.tsx";
import { SlugPath } from "../schemas/path.ts";
import { LanguageQuery, PageLanguageQuery } from "../schemas/survey-query.ts";
import { speaker } from "../schemas/translated.ts";
import { live } from "./live.ts";
import { publicResults } from "./results-reading.ts";
import { publicSurvey, spoken } from "./survey-json.ts";
import { sharedLanguage } from "./survey-language.ts";

const NO_RESULTS = "There is no such survey, or its results are not public.";

/** A survey whose results anybody may see. */
async function openSurvey(env: Env, slug: string): Promise<SurveyRow | undefined> {
	const survey = await knownSurvey(env, slug);
	return survey?.definition.results === "public" ? survey : undefined;
}

function readPublicResults(c: Context<AppEnv>, survey: SurveyRow) {
	c.header("Cache-Tag", surveyTag(survey.slug));
	return publicResults(c.var.db, c.var.site, survey);
}

/** What the answers come to, for everybody, where the newsroom lets them. */
export const surveyResults = new Hono<AppEnv>()
	.get(
		"/surveys/:slug/results",
		live,
		policy("live"),
		path(SlugPath),
		query(PageLanguageQuery),
		async (c) => {
			const row = await openSurvey(c.env, c.req.valid("param").slug);
			if (!row) return problem(c, 404);
			const language = sharedLanguage(row, c.req.valid("query").lang);
			const results = await readPublicResults(c, row);
			const shown = { survey: publicSurvey(c.var.site, row), results, language };
			return c.html(<ResultsPage site={c.var.site} {...shown} />);
		},
	)
	.get(
		"/api/surveys/:slug/results",
		live,
		policy("live"),
		path(SlugPath),
		query(LanguageQuery),
		async (c) => {
			const row = await openSurvey(c.env, c.req.valid("param").slug);
			if (!row) return problem(c, 404, NO_RESULTS);
			const results = await readPublicResults(c, row);
			const { lang } = c.req.valid("query");
			if (!lang) return c.json(results);
			return c.json(spoken(results, speaker(sharedLanguage(row, lang), row.language)));
		},
	);
