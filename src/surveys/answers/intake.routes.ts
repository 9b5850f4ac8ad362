import { Hono } from "hono";
import { prefersHtml } from "../../platform/http/negotiation.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { withPublicSurvey } from "../survey/find-survey.middleware.ts";
import { withTurnstileWidget } from "../survey/turnstile-widget.middleware.ts";
import { tooLongResponse } from "./filled-form-response.tsx";
import { firstOrigin } from "./first-origin.ts";
import {
	limitAndReadFields,
	readSubmissionForm,
	requireOpenAndValid,
} from "./intake.middleware.ts";
import type { IntakeEnv } from "./intake-env.ts";
import { toIntakeResponse } from "./intake-response.tsx";
import { isStorable, quotaFor, toNewSubmission } from "./new-submission.ts";
import { storeOrQueue } from "./submission-queue.job.ts";

/** The intake of submissions, from any page of any site. */
export const surveyIntake = new Hono<IntakeEnv>().post(
	"/:slug/responses",
	policy("intake"),
	path(SlugPath),
	limitAndReadFields,
	withPublicSurvey,
	withTurnstileWidget,
	readSubmissionForm,
	requireOpenAndValid,
	async (c) => {
		const origin = firstOrigin(c.req.raw.headers, c.var);
		const submission = toNewSubmission(c.var, origin, new Date());
		if (!isStorable(submission)) return tooLongResponse(c);
		// A program is told of a number used twice; a person's answers are stored under it as well.
		const isAlone = !prefersHtml(c.req.header("Accept"));
		const pending = { submission, quota: quotaFor(submission, c.var.survey), isAlone };
		return toIntakeResponse(c, await storeOrQueue(c.env, pending));
	},
);
