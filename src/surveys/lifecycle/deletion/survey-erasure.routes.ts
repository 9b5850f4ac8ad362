import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { lostRaceStatus, revisionTag } from "../../../platform/http/conditional-requests.ts";
import { preconditionProblem } from "../../../platform/http/precondition-problem.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { noQuery, path } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import type { ChangeEnv } from "../../../publication/follow-changes.middleware.ts";
import { type SurveyEnv, withSurvey } from "../../survey/find-survey.middleware.ts";
import { eraseWithAnswers } from "./survey-erasure.ts";

interface ErasureEnv extends SurveyEnv {
	Variables: SurveyEnv["Variables"] & ChangeEnv["Variables"];
}

const CHANGED_MEANWHILE = "The survey has changed meanwhile. Read it again, then delete it.";
const failures = { absent: "", exists: "", changed: CHANGED_MEANWHILE };

/** Responds with 412 unless the survey is the one that If-Match names. */
const checkIfMatch = createMiddleware<SurveyEnv>(async (c, next) => {
	return preconditionProblem(c, revisionTag(c.var.survey.revision), failures) ?? next();
});

/** Deletes a survey with all its answers. */
export const newsroomSurveyErasure = new Hono<ErasureEnv>().delete(
	"/:slug",
	policy("newsroom", "surveys:write"),
	path(SlugPath),
	noQuery,
	withSurvey,
	checkIfMatch,
	async (c) => {
		const { survey, primaryDb, followChange } = c.var;
		const erased = await eraseWithAnswers(primaryDb, survey, new Date(), followChange);
		return erased ? c.json(erased) : problem(c, lostRaceStatus(c.req.raw), CHANGED_MEANWHILE);
	},
);
