import { Hono } from "hono";
import { readFields } from "../../../platform/http/form-fields.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { path, query } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { MAX_ANNOTATION_BYTES } from "../../answers/annotations/annotation.schema.ts";
import { withSubmissionToRead } from "../../answers/annotations/read-submission.middleware.ts";
import { SubmissionPath } from "../../answers/annotations/submission-path.schema.ts";
import { withSurvey } from "../../survey/find-survey.middleware.ts";
import { askAgain, checkedPageFilter } from "../filter/page-filter.middleware.ts";
import { annotateSubmission, askToErase, eraseByForm, showSubmission } from "./show-submission.tsx";
import { showSubmissions } from "./show-submissions.tsx";
import type { SubmissionEnv } from "./submission-env.ts";
import { SubmissionPageQuery, SubmissionsPageQuery } from "./submissions-query.schema.ts";

const limitSize = sizeLimit("What is added to a response", MAX_ANNOTATION_BYTES);

/** The newsroom's pages of submissions: the list with its search, each by itself, and what can be done with it. */
export const newsroomSubmissionPages = new Hono<SubmissionEnv>()
	.get(
		"/surveys/:slug/responses",
		policy("newsroom", "results:read"),
		path(SlugPath),
		query(SubmissionsPageQuery),
		withSurvey,
		checkedPageFilter,
		askAgain,
		showSubmissions,
	)
	.get(
		"/surveys/:slug/responses/:id",
		policy("newsroom", "results:read"),
		path(SubmissionPath),
		query(SubmissionPageQuery),
		withSurvey,
		withSubmissionToRead,
		checkedPageFilter,
		askAgain,
		(c) => showSubmission(c),
	)
	.post(
		"/surveys/:slug/responses/:id",
		policy("newsroom", "answers:write"),
		path(SubmissionPath),
		query(SubmissionPageQuery),
		limitSize,
		withSurvey,
		withSubmissionToRead,
		readFields,
		annotateSubmission,
	)
	.get(
		"/surveys/:slug/responses/:id/erase",
		policy("newsroom", "answers:write"),
		path(SubmissionPath),
		query(SubmissionPageQuery),
		withSurvey,
		withSubmissionToRead,
		(c) => askToErase(c),
	)
	.post(
		"/surveys/:slug/responses/:id/erase",
		policy("newsroom", "answers:write"),
		path(SubmissionPath),
		query(SubmissionPageQuery),
		limitSize,
		withSurvey,
		withSubmissionToRead,
		readFields,
		eraseByForm,
	);
