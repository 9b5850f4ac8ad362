import { Hono } from "hono";
import { pageOrigin } from "../../platform/http/client-network.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { readAnswers } from "../questions/read-answers.ts";
import { withPublicSurvey } from "../survey/find-survey.middleware.ts";
import { withoutReservedFields } from "../survey/reserved-fields.ts";
import {
	checkTurnstile,
	limitAndReadFields,
	readSubmissionForm,
	refuseClosed,
	skipHoneypotPosts,
} from "./intake.middleware.ts";
import type { IntakeEnv } from "./intake-env.ts";
import { invalidAnswersResponse, toIntakeResponse } from "./intake-response.tsx";
import { toNewSubmission } from "./new-submission.ts";
import { storeOrQueue } from "./submission-queue.job.ts";

/** The intake of submissions, from any page of any site. */
export const surveyIntake = new Hono<IntakeEnv>().post(
	"/:slug/responses",
	policy("intake"),
	path(SlugPath),
	limitAndReadFields,
	withPublicSurvey,
	readSubmissionForm,
	refuseClosed,
	skipHoneypotPosts,
	checkTurnstile,
	async (c) => {
		const { questions, quota } = c.var.survey.definition;
		const read = readAnswers(questions, withoutReservedFields(c.var.fields), c.var.language);
		if ("errors" in read) return invalidAnswersResponse(c, read.errors);
		const origin = pageOrigin(c.req.raw.headers);
		const submission = toNewSubmission(c.var, read.answers, origin, new Date());
		return toIntakeResponse(c, await storeOrQueue(c.env, c.executionCtx, { submission, quota }));
	},
);
