import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { nextPageLink } from "../../platform/http/next-page.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { findSurvey } from "../survey/survey.sql.ts";
import { findNewsroomResults } from "./find-results.ts";
import { findTexts } from "./find-texts.ts";
import { ResultsQuery, TextsPath, TextsQuery } from "./results-query.schema.ts";

const NO_SURVEY = "There is no such survey.";
const NO_TEXTS = "There is no such survey, or it has no question of that name with texts.";

/** What the answers come to, as JSON for the newsroom. */
export const newsroomResultsApi = new Hono<AppEnv>()
	.get("/:slug/results", policy("newsroom"), path(SlugPath), query(ResultsQuery), async (c) => {
		const db = c.var.primaryDb;
		const survey = await findSurvey(db, c.req.valid("param").slug);
		if (!survey) return problem(c, 404, NO_SURVEY);
		return c.json(await findNewsroomResults(db, survey, c.req.valid("query")));
	})
	.get(
		"/:slug/texts/:question",
		policy("newsroom"),
		path(TextsPath),
		query(TextsQuery),
		async (c) => {
			const { cursor } = c.req.valid("query");
			const read = await findTexts(c.var.primaryDb, c.req.valid("param"), cursor);
			if (!read) return problem(c, 404, NO_TEXTS);
			return c.json({ texts: read.texts, ...nextPageLink(c, c.var.site.url, read.next) });
		},
	);
