import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { afterChange } from "../cache/change.ts";
import { keepSurveyCopy } from "../cache/survey-copies.ts";
import { CALL_TAG, surveyTag } from "../cache/tags.ts";
import { primary } from "../db/connection.ts";
import { responsesOf } from "../db/responses.ts";
import { allSurveys, type NewSurvey, saveSurvey, surveyForNewsroom } from "../db/surveys.ts";
import type { AppEnv } from "../env.ts";
import { nextPage } from "../http/next-page.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { jsonBody, path, query } from "../http/validation.ts";
import { PageQuery } from "../schemas/page-query.ts";
import { SlugPath } from "../schemas/path.ts";
import type { Site } from "../schemas/site.ts";
import { MAX_SURVEY_BYTES, SurveyInput } from "../schemas/survey.ts";
import { phaseAt } from "../surveys/phase.ts";
import { newsroomResponse, newsroomSurvey } from "./survey-json.ts";

const NO_SURVEY = "There is no such survey.";

const limitSize = bodyLimit({
	maxSize: MAX_SURVEY_BYTES,
	onError: (c) => problem(c, 413, `A survey takes at most ${MAX_SURVEY_BYTES} bytes.`),
});

/** The newsroom's side of surveys: ask, change, open, close, read what was answered. */
export const newsroomSurveys = new Hono<AppEnv>()
	.get("/", policy("newsroom"), async (c) => {
		const rows = await allSurveys(primary(c.env.DB));
		return c.json({ surveys: rows.map((row) => newsroomSurvey(c.var.site, row)) });
	})
	.get("/:slug", policy("newsroom"), path(SlugPath), async (c) => {
		const row = await surveyForNewsroom(primary(c.env.DB), c.req.valid("param").slug);
		return row ? c.json(newsroomSurvey(c.var.site, row)) : problem(c, 404, NO_SURVEY);
	})
	.put(
		"/:slug",
		policy("newsroom"),
		path(SlugPath),
		limitSize,
		jsonBody(SurveyInput),
		async (c) => {
			const { slug } = c.req.valid("param");
			const db = primary(c.env.DB);
			const before = await surveyForNewsroom(db, slug);
			const now = new Date();
			const survey = newSurvey(c.var.site, slug, c.req.valid("json"), now);
			const isCalled = survey.announce || before?.announce === true;
			await saveSurvey(db, { ...survey, created_at: before?.created_at ?? now }, isCalled, now);
			const after = await surveyForNewsroom(db, slug);
			if (!after) return problem(c, 404, NO_SURVEY);
			const lists = isCalled ? "all" : [];
			afterChange(c.env, c.executionCtx, { tags: [surveyTag(slug), CALL_TAG], lists });
			c.executionCtx.waitUntil(keepSurveyCopy(c.env.FEED_CACHE, after));
			return c.json(newsroomSurvey(c.var.site, after), before ? 200 : 201);
		},
	)
	.get("/:slug/responses", policy("newsroom"), path(SlugPath), query(PageQuery), async (c) => {
		const db = primary(c.env.DB);
		const survey = await surveyForNewsroom(db, c.req.valid("param").slug);
		if (!survey) return problem(c, 404, NO_SURVEY);
		const { rows, next } = await responsesOf(db, survey.survey_key, c.req.valid("query"));
		return c.json({ responses: rows.map(newsroomResponse), ...nextPage(c, c.var.site.url, next) });
	});

function newSurvey(site: Site, slug: string, input: SurveyInput, now: Date): NewSurvey {
	const { language = site.language, opens_at, closes_at, announce, status, ...definition } = input;
	return {
		slug,
		language,
		definition,
		status: phaseAt(now, input),
		announce,
		opens_at: opens_at ?? null,
		closes_at: closes_at ?? null,
		created_at: now,
		updated_at: now,
	};
}
