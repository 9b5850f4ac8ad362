import { bodyLimit } from "hono/body-limit";
import { every } from "hono/combine";
import { createMiddleware } from "hono/factory";
import { clientNetwork } from "../../platform/http/client-network.ts";
import { readFields } from "../../platform/http/form-fields.ts";
import { problem } from "../../platform/http/problem.ts";
import { validates } from "../../platform/http/request-schema.ts";
import { checkForm } from "../../platform/http/validation.ts";
import { reasonOf } from "../../platform/log.ts";
import { answerError } from "../questions/answer-errors.ts";
import { TURNSTILE_FIELD } from "../questions/question-parts.schema.ts";
import { whyNotOpen } from "../survey/phase.ts";
import { respondentLanguage } from "../survey/survey-language.ts";
import { saveHoneypotHit } from "../survey/tallies.sql.ts";
import { turnstileSecret } from "../survey/turnstile-secret.ts";
import type { IntakeEnv } from "./intake-env.ts";
import { acceptedResponse, invalidAnswersResponse, notOpenResponse } from "./intake-response.tsx";
import { submissionIdentity } from "./receipts/receipt-code.ts";
import { MAX_SUBMISSION_BYTES } from "./submission.schema.ts";
import { findSubmission } from "./submission.sql.ts";
import { isHoneypotFilled, SubmissionForm } from "./submission-form.schema.ts";
import { askTurnstile } from "./turnstile.ts";

/** The period of SUBMISSION_LIMIT in wrangler.toml. */
const RATE_PERIOD_SECONDS = 60;

const limitSize = bodyLimit({
	maxSize: MAX_SUBMISSION_BYTES,
	onError: (c) => problem(c, 413, `Answers take at most ${MAX_SUBMISSION_BYTES} bytes.`),
});

const limitRate = createMiddleware<IntakeEnv>(async (c, next) => {
	const { success } = await c.env.SUBMISSION_LIMIT.limit({ key: clientNetwork(c.req.raw.headers) });
	if (success) return next();
	c.header("Retry-After", String(RATE_PERIOD_SECONDS));
	return problem(c, 429, "Too many answers from one address.");
});

/** Checks size, rate and type of a post before anything else is read. Sets `fields`. */
export const limitAndReadFields = every(limitSize, readFields, limitRate);

/** Sets `form` from the fields that are not answers, and the respondent's `language`. */
export const readSubmissionForm = validates(
	"form",
	SubmissionForm,
	createMiddleware<IntakeEnv>(async (c, next) => {
		const result = checkForm(SubmissionForm, c.var.fields);
		if ("errors" in result) return problem(c, 422, "The form is not valid.", result.errors);
		const wanted = result.output._lang ?? c.req.query("lang");
		c.set("form", result.output);
		c.set("language", respondentLanguage(c.var.survey, wanted, c.req.header("Accept-Language")));
		return next();
	}),
);

/** Responds with 409 and the reason if the survey is not open; a repeated submission is accepted as before. */
export const refuseClosed = createMiddleware<IntakeEnv>(async (c, next) => {
	const { survey, form, primaryDb } = c.var;
	const reason = whyNotOpen(survey, new Date());
	if (!reason) return next();
	const { id } = submissionIdentity(survey.slug, form._submission);
	const first = await findSubmission(primaryDb, id).catch(() => undefined);
	if (first && first.erased !== "withdrawn") return acceptedResponse(c, first.submitted_at, 200);
	return notOpenResponse(c, reason);
});

/** Accepts a post that filled in the honeypot, but stores nothing of it; only counts it, which may fail. */
export const skipHoneypotPosts = createMiddleware<IntakeEnv>(async (c, next) => {
	const { survey, form, primaryDb } = c.var;
	if (!isHoneypotFilled(form)) return next();
	c.executionCtx.waitUntil(
		saveHoneypotHit(primaryDb, survey.survey_key).catch((error) =>
			console.error(`A post in the honeypot was not counted: ${reasonOf(error)}`),
		),
	);
	return acceptedResponse(c, new Date(), 201);
});

/** Sets `turnstile` to the result of Turnstile, or to null if it is not asked; responds with 422 if the check failed. */
export const checkTurnstile = createMiddleware<IntakeEnv>(async (c, next) => {
	const { survey, form } = c.var;
	const secret = turnstileSecret(c.env, survey);
	c.set("turnstile", null);
	if (secret === undefined) return next();
	const token = form[TURNSTILE_FIELD] ?? "";
	const challenge = { secret, token, submission: form._submission };
	const result = token === "" ? "failed" : await askTurnstile(challenge);
	if (result === "failed") {
		return invalidAnswersResponse(c, [
			{ field: TURNSTILE_FIELD, error: answerError("not_checked") },
		]);
	}
	c.set("turnstile", result);
	return next();
});
