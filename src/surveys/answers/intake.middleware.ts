import { bodyLimit } from "hono/body-limit";
import { every } from "hono/combine";
import { createMiddleware } from "hono/factory";
import { clientNetwork } from "../../platform/http/client-network.ts";
import { readFields } from "../../platform/http/form-fields.ts";
import { prefersHtml } from "../../platform/http/negotiation.ts";
import { validates } from "../../platform/http/request-schema.ts";
import { checkForm } from "../../platform/http/validation.ts";
import type { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { answerError } from "../questions/answer-errors.ts";
import { TURNSTILE_FIELD } from "../questions/question-parts.schema.ts";
import { readAnswers } from "../questions/read-answers.ts";
import { whyNotOpen } from "../survey/phase.ts";
import { withoutReservedFields } from "../survey/reserved-fields.ts";
import { respondentLanguage } from "../survey/survey-language.ts";
import { turnstileSecret } from "../survey/turnstile-secret.ts";
import {
	invalidAnswersResponse,
	tooLargeResponse,
	tooLongResponse,
	tooOftenResponse,
} from "./filled-form-response.tsx";
import type { IntakeEnv } from "./intake-env.ts";
import { acceptedResponse, identityOf, notOpenResponse } from "./intake-response.tsx";
import { MAX_BODY_BYTES, MAX_RETURNED_BYTES } from "./submission.schema.ts";
import { findSubmission } from "./submission.sql.ts";
import { SubmissionForm, withNewNumber } from "./submission-form.schema.ts";
import { askTurnstile } from "./turnstile.ts";

const limitOfPrograms = bodyLimit({ maxSize: MAX_BODY_BYTES, onError: tooLargeResponse });
const limitOfBrowsers = bodyLimit({ maxSize: MAX_RETURNED_BYTES, onError: tooLargeResponse });

/** Responds with 413 to a body that is not even read to give the form back. */
const limitSize = createMiddleware<IntakeEnv>((c, next) =>
	(prefersHtml(c.req.header("Accept")) ? limitOfBrowsers : limitOfPrograms)(c, next),
);

const limitRate = createMiddleware<IntakeEnv, string, { out: { param: SlugPath } }>(
	async (c, next) => {
		const key = `${clientNetwork(c.req.raw.headers)} ${c.req.valid("param").slug}`;
		const { success } = await c.env.SUBMISSION_LIMIT.limit({ key });
		c.set("isTooOften", !success);
		// A person's form is read all the same, to give it back.
		return success || prefersHtml(c.req.header("Accept")) ? next() : tooOftenResponse(c);
	},
);

/** Counts a post for the rate limit, whatever is in it; then checks its size and reads it. Sets `fields` and `unreadable`. */
export const limitAndReadFields = every(limitRate, limitSize, readFields);

/** Sets `form` from the fields that are not answers, `formErrors`, and the respondent's `language`. */
export const readSubmissionForm = validates(
	"form",
	SubmissionForm,
	createMiddleware<IntakeEnv>(async (c, next) => {
		const result = checkForm(SubmissionForm, c.var.fields);
		const form = "output" in result ? result.output : withNewNumber(c.var.fields);
		c.set("form", form);
		c.set("formErrors", "errors" in result ? result.errors : []);
		const wanted = form._lang ?? c.req.query("lang");
		c.set("language", respondentLanguage(c.var.survey, wanted, c.req.header("Accept-Language")));
		return next();
	}),
);

/** Sets `answers` and `invalidAnswers`. */
const readSubmittedAnswers = createMiddleware<IntakeEnv>((c, next) => {
	const { survey, fields, language } = c.var;
	const { questions } = survey.definition;
	const read = readAnswers(questions, withoutReservedFields(fields), language);
	const unreadable = withoutReservedFields(new Map(c.var.unreadable.map((name) => [name, ""])));
	const errors = "errors" in read ? read.errors : [];
	c.set("answers", "answers" in read ? read.answers : {});
	c.set("invalidAnswers", [
		...[...unreadable.keys()].map((field) => ({ field, error: answerError("unreadable") })),
		...errors.filter(({ field }) => !unreadable.has(field)),
	]);
	return next();
});

/** Responds with 409 and the reason if the survey is not open; a repeated submission is accepted as before. */
const refuseClosed = createMiddleware<IntakeEnv>(async (c, next) => {
	const { survey, primaryDb, isTooOften } = c.var;
	const reason = whyNotOpen(survey, new Date());
	if (!reason) return next();
	if (isTooOften) return notOpenResponse(c, reason);
	const first = await findSubmission(primaryDb, identityOf(c).id).catch(() => undefined);
	if (first?.survey_key === survey.survey_key && first.erased !== "withdrawn") {
		return acceptedResponse(c, { submittedAt: first.submitted_at }, 200);
	}
	return notOpenResponse(c, reason);
});

/** Responds with 429 to the form of a browser that came after too many others. */
const refuseTooOften = createMiddleware<IntakeEnv>(async (c, next) =>
	c.var.isTooOften ? tooOftenResponse(c) : next(),
);

/** Responds with 413 to a larger form than is taken, which was read only to give it back. */
const refuseLarge = createMiddleware<IntakeEnv>(async (c, next) => {
	const { byteLength } = await c.req.arrayBuffer();
	return byteLength > MAX_BODY_BYTES ? tooLongResponse(c) : next();
});

/** Responds with 422 if an answer or another field is not valid. */
const refuseInvalid = createMiddleware<IntakeEnv>(async (c, next) => {
	const { invalidAnswers, formErrors } = c.var;
	const isValid = invalidAnswers.length === 0 && formErrors.length === 0;
	return isValid ? next() : invalidAnswersResponse(c, invalidAnswers);
});

/**
 * Sets `turnstile` to the result of Turnstile, or to null if it is not asked; responds with 422 if the check
 * failed. Comes last, because Turnstile takes each token only once.
 */
const checkTurnstile = createMiddleware<IntakeEnv>(async (c, next) => {
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

/** Sets `answers` and `turnstile`. Responds with 409 to a closed survey, with 429 to too many posts of browsers, with 413 to what is too large, with 422 to what is not valid; asks Turnstile last. */
export const requireOpenAndValid = every(
	readSubmittedAnswers,
	refuseClosed,
	refuseTooOften,
	refuseLarge,
	refuseInvalid,
	checkTurnstile,
);
