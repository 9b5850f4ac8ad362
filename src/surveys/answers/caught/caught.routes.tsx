import { type Context, Hono } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { prefersHtml } from "../../../platform/http/negotiation.ts";
import { pathWithCursor } from "../../../platform/http/page-links.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { noQuery, path, query } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { withSurvey } from "../../survey/find-survey.middleware.ts";
import { toSurvey } from "../../survey/survey.json.ts";
import { respondentLanguage } from "../../survey/survey-language.ts";
import { SubmissionPath } from "../annotations/submission-path.schema.ts";
import { toNewsroomSubmission } from "../submission.json.ts";
import { discardSubmission } from "../submission-erasure.sql.ts";
import { listSubmissions } from "../submission-filter.sql.ts";
import { CaughtPage } from "./caught.page.tsx";
import { type CaughtOutcome, CaughtPageQuery } from "./caught.schema.ts";
import { countCaught } from "./count-caught.ts";
import { findCountsAside } from "./counts-aside.sql.ts";

const problems: Record<"gone" | "changed", [status: 404 | 409, detail: string]> = {
	gone: [404, "There is no such caught submission; perhaps it is counted, discarded or withdrawn."],
	changed: [409, "The questions have changed since: the submission no longer fits them."],
};

/** The newsroom's page of caught submissions, and what it decides about each. */
export const newsroomCaught = new Hono<NewsroomEnv>()
	.get(
		"/newsroom/surveys/:slug/caught",
		policy("newsroom", "results:read"),
		path(SlugPath),
		query(CaughtPageQuery),
		withSurvey,
		async (c) => {
			const { site, survey, primaryDb } = c.var;
			const { outcome, ...list } = c.req.valid("query");
			const caught = { caught: true };
			const [found, { unchecked }] = await Promise.all([
				listSubmissions(primaryDb, survey.survey_key, caught, list),
				findCountsAside(primaryDb, survey.survey_key),
			]);
			const frame = frameOf(c);
			const lang = respondentLanguage(survey, frame.language, c.req.header("Accept-Language"));
			const submissions = found.rows.map(toNewsroomSubmission);
			const olderPath = found.next && pathWithCursor(c.req.path, found.next);
			const page = { ...frame, survey: toSurvey(site, survey), submissions, outcome };
			return c.html(<CaughtPage {...page} {...{ lang, olderPath, unchecked }} />);
		},
	)
	.post(
		"/newsroom/api/surveys/:slug/responses/:id/count",
		policy("newsroom", "answers:write"),
		path(SubmissionPath),
		noQuery,
		withSurvey,
		async (c) => respond(c, await countCaught(c.env, c.var.survey, c.req.valid("param").id)),
	)
	.post(
		"/newsroom/api/surveys/:slug/responses/:id/discard",
		policy("newsroom", "answers:write"),
		path(SubmissionPath),
		noQuery,
		withSurvey,
		async (c) => {
			const { survey, primaryDb } = c.var;
			const { id } = c.req.valid("param");
			const isDone = await discardSubmission(primaryDb, survey.survey_key, id, new Date());
			return respond(c, isDone ? "discarded" : "gone");
		},
	);

function respond(c: Context, outcome: CaughtOutcome) {
	const page = `/newsroom/surveys/${c.req.param("slug")}/caught`;
	if (prefersHtml(c.req.header("Accept"))) return c.redirect(`${page}?outcome=${outcome}`, 303);
	if (outcome === "gone" || outcome === "changed") return problem(c, ...problems[outcome]);
	return c.body(null, 204);
}
