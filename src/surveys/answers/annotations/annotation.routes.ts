import { Hono } from "hono";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { changedBy, type EditEnv, replacement } from "../../../platform/http/edited-body.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { sizeLimit } from "../../../platform/http/size-limit.middleware.ts";
import { noQuery, path } from "../../../platform/http/validation.ts";
import { withSurvey } from "../../survey/find-survey.middleware.ts";
import { eraseSubmission } from "../submission-erasure.sql.ts";
import { toAnnotatedSubmission } from "./annotation.json.ts";
import {
	AnnotationPatch,
	editedAnnotations,
	erasing,
	MAX_ANNOTATION_BYTES,
} from "./annotation.schema.ts";
import { saveAnnotations } from "./annotation.sql.ts";
import { changeOf } from "./annotation-change.ts";
import { type ReadSubmissionEnv, withSubmissionToRead } from "./read-submission.middleware.ts";
import { SubmissionPath } from "./submission-path.schema.ts";

interface AnnotationEnv extends ReadSubmissionEnv {
	Variables: ReadSubmissionEnv["Variables"] & EditEnv["Variables"] & NewsroomEnv["Variables"];
}

const CHANGED = "The response has changed meanwhile. Read it again, then change it.";
const ERASED = "There is no such response, or it is erased.";

const limitSize = sizeLimit("What is added to a response", MAX_ANNOTATION_BYTES);

/** The newsroom's API of one submission: read it, mark it, note something, hide it from exports, erase it. */
export const newsroomAnnotations = new Hono<AnnotationEnv>()
	.get(
		"/:slug/responses/:id",
		policy("newsroom", "results:read"),
		path(SubmissionPath),
		noQuery,
		withSurvey,
		withSubmissionToRead,
		(c) => c.json(toAnnotatedSubmission(c.var.submission)),
	)
	.patch(
		"/:slug/responses/:id",
		policy("newsroom", "answers:write"),
		path(SubmissionPath),
		noQuery,
		limitSize,
		withSurvey,
		withSubmissionToRead,
		changedBy(AnnotationPatch, editedAnnotations),
		async (c) => {
			const { primaryDb: db, submission, member } = c.var;
			const change = changeOf(submission, c.req.valid("json"), member.name);
			const saved = await saveAnnotations(db, submission, change, new Date());
			return saved ? c.json(toAnnotatedSubmission(saved)) : problem(c, 409, CHANGED);
		},
	)
	.post(
		"/:slug/responses/:id/erase",
		policy("newsroom", "answers:write"),
		path(SubmissionPath),
		noQuery,
		limitSize,
		withSurvey,
		withSubmissionToRead,
		replacement(erasing),
		async (c) => {
			const { primaryDb: db, survey, submission, member } = c.var;
			const erasure = { reason: c.req.valid("json").reason, by: member.name, now: new Date() };
			const erased = { surveyKey: survey.survey_key, id: submission.id };
			const isDone = await eraseSubmission(db, erased, erasure);
			return isDone ? c.body(null, 204) : problem(c, 404, ERASED);
		},
	);
