import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { nextPageLink } from "../../platform/http/page-links.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { withSurvey } from "../survey/find-survey.middleware.ts";
import { toAnnotatedSubmission } from "./annotations/annotation.json.ts";
import { findSubmissions } from "./search/find-submissions.ts";
import { SubmissionListQuery } from "./submission.schema.ts";
import { checkedFilter } from "./submission-filter.middleware.ts";

/** The newsroom's list of a survey's submissions. */
export const newsroomSubmissions = new Hono<AppEnv>().get(
	"/:slug/responses",
	policy("newsroom", "results:read"),
	path(SlugPath),
	query(SubmissionListQuery),
	withSurvey,
	checkedFilter,
	async (c) => {
		const { survey, site, primaryDb } = c.var;
		const { limit, cursor, show, q, caught, ...filter } = c.req.valid("query");
		const choice = { filter, show, q, ...(caught && { caught }) };
		const { rows, next } = await findSubmissions(primaryDb, survey, choice, { limit, cursor });
		const responses = rows.map(toAnnotatedSubmission);
		return c.json({ responses, ...nextPageLink(c, site.url, next) });
	},
);
