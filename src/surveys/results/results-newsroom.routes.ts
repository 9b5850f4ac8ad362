import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { nextPageLink } from "../../platform/http/page-links.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { checkedFilter } from "../answers/submission-filter.middleware.ts";
import { withSurvey } from "../survey/find-survey.middleware.ts";
import { findNewsroomResults } from "./find-results.ts";
import { findTexts } from "./find-texts.ts";
import { ResultsQuery, TextsPath, TextsQuery } from "./results-query.schema.ts";

const NO_TEXTS = "The survey has no question of that name with texts.";

/** The newsroom's API of results. */
export const newsroomResultsApi = new Hono<AppEnv>()
	.get(
		"/:slug/results",
		policy("newsroom", "results:read"),
		path(SlugPath),
		query(ResultsQuery),
		withSurvey,
		checkedFilter,
		async (c) => {
			const { survey, primaryDb } = c.var;
			return c.json(await findNewsroomResults(primaryDb, survey, c.req.valid("query")));
		},
	)
	.get(
		"/:slug/texts/:question",
		policy("newsroom", "results:read"),
		path(TextsPath),
		query(TextsQuery),
		withSurvey,
		checkedFilter,
		async (c) => {
			const { survey, primaryDb } = c.var;
			const { cursor, ...filter } = c.req.valid("query");
			const { question } = c.req.valid("param");
			const found = await findTexts(primaryDb, survey, question, cursor, filter);
			if (!found) return problem(c, 404, NO_TEXTS);
			return c.json({ texts: found.texts, ...nextPageLink(c, c.var.site.url, found.next) });
		},
	);
