import { bodyLimit } from "hono/body-limit";
import { every } from "hono/combine";
import { createMiddleware } from "hono/factory";
import { secretsOf } from "../../platform/env.ts";
import { clientNetwork } from "../../platform/http/client-network.ts";
import { readFields } from "../../platform/http/form-fields.ts";
import { problem } from "../../platform/http/problem.ts";
import { validates } from "../../platform/http/request-schema.ts";
import { checkForm } from "../../platform/http/validation.ts";
import { reasonOf } from "../../platform/log.ts";
import { answerError } from "../questions/answer-errors.ts";
import { whyNotOpen } from "../survey/phase.ts";
import { TURNSTILE_FIELD } from "../survey/reserved-fields.ts";
import { findSurveyWithFallback } from "../survey/survey.copy.ts";
import { respondentLanguage } from "../survey/survey-language.ts";
import { saveHoneypotHit } from "../survey/tallies.sql.ts";
import type { IntakeEnv } from "./intake-env.ts";
import { acceptedResponse, invalidAnswersResponse, notOpenResponse } from "./intake-response.tsx";
import { submissionIdentity } from "./receipt-code.ts";
import { MAX_SUBMISSION_BYTES } from "./submission.schema.ts";
import { findSubmission } from "./submission.sql.ts";
import { isHoneypotFilled, SubmissionForm } from "./submission-form.schema.ts";
import { askTurnstile } from "./turnstile.ts";

/** The period of RESPONSE_LIMIT in wrangler.toml. */
const RATE_PERIOD_SECONDS = 60;

const limitSize = bodyLimit({
	maxSize: MAX_SUBMISSION_BYTES,
	onError: (c) => problem(c, 413, `Answers take at most ${MAX_SUBMISSION_BYTES} bytes.`),
});

const limitRate = createMiddleware<IntakeEnv>(async (c, next) => {
	const { success } = await c.env.RESPONSE_LIMIT.limit({ key: clientNetwork(c.req.raw.headers) });
	if (success) return next();
	c.header("Retry-After", String(RATE_PERIOD_SECONDS));
	return problem(c, 429, "Too many answers from one address.");
});

/** What every post goes through before anybody asks what it says: size, type, rate. Sets `fields`. */
export const limitAndReadFields = every(limitSize, readFields, limitRate);

/** Sets `survey`, if it is there; else 404. */
export const findSurvey = createMiddleware<IntakeEnv>(async (c, next) => {
	const survey = await findSurveyWithFallback(c.env, c.req.param("slug") ?? "");
	if (!survey) return problem(c, 404, "There is no such survey.");
	c.set("survey", survey);
	return next();
});

/** Sets `submission` from the fields that are not answers, and the respondent's `language`. */
export const readSubmissionForm = validates(
	"form",
	SubmissionForm,
	createMiddleware<IntakeEnv>(async (c, next) => {
		const result = checkForm(SubmissionForm, c.var.fields);
		if ("errors" in result) return problem(c, 422, "The form is not valid.", result.errors);
		c.set("submission", result.output);
		c.set("language", respondentLanguage(c, c.var.survey, result.output._lang));
		return next();
	}),
);

/** 409, with the reason, where the survey takes no answers; but a repeat hears what it heard before. */
export const refuseClosed = createMiddleware<IntakeEnv>(async (c, next) => {
	const { survey, submission } = c.var;
	const reason = whyNotOpen(survey, new Date());
	if (!reason) return next();
	const { id } = submissionIdentity(survey.slug, submission._submission);
	const first = await findSubmission(c.var.primaryDb, id).catch(() => undefined);
	if (first && first.erased !== "withdrawn") return acceptedResponse(c, first.submitted_at, 200);
	return notOpenResponse(c, reason);
});

/** Thanks whoever filled in what people do not see, and stores nothing; counts it, which may fail. */
export const skipHoneypotPosts = createMiddleware<IntakeEnv>(async (c, next) => {
	const { survey, submission } = c.var;
	if (!isHoneypotFilled(submission)) return next();
	c.executionCtx.waitUntil(
		saveHoneypotHit(c.var.primaryDb, survey.survey_key).catch((error) =>
			console.error(`A caught post was not counted: ${reasonOf(error)}`),
		),
	);
	return acceptedResponse(c, new Date(), 201);
});

/** Sets `turnstile`, for surveys that ask it where the operator has set it up; 422 for whoever fails. */
export const checkTurnstile = createMiddleware<IntakeEnv>(async (c, next) => {
	const { survey, submission } = c.var;
	const secret = secretsOf(c.env).TURNSTILE_SECRET;
	c.set("turnstile", null);
	if (!survey.definition.turnstile || secret === undefined) return next();
	const token = submission[TURNSTILE_FIELD] ?? "";
	const asked = { secret, token, submission: submission._submission };
	const result = token === "" ? "failed" : await askTurnstile(asked);
	if (result === "failed") {
		return invalidAnswersResponse(c, [
			{ field: TURNSTILE_FIELD, error: answerError("not_checked") },
		]);
	}
	c.set("turnstile", result);
	return next();
});
