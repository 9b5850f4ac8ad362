import type { Context } from "hono";
import { prefersHtml } from "../../platform/http/negotiation.ts";
import { problem } from "../../platform/http/problem.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { answerErrorText } from "../questions/answer-errors.ts";
import type { InvalidAnswer } from "../questions/question-type.ts";
import type { SurveyFormProps } from "../survey/form/survey-form.tsx";
import { toSurvey } from "../survey/survey.json.ts";
import { SurveyPage } from "../survey/survey.page.tsx";
import { firstOrigin } from "./first-origin.ts";
import type { IntakeEnv } from "./intake-env.ts";
import { MAX_BODY_BYTES, MAX_STORED_BYTES } from "./submission.schema.ts";
import { TooLargePage } from "./too-large.page.tsx";

const RETRY_SECONDS = "5";
/** The period of SUBMISSION_LIMIT in wrangler.toml. */
const RATE_PERIOD_SECONDS = 60;
/** A response names at most so many errors: a small request must not cause a large response. */
const MAX_TOLD_ERRORS = 20;

type IntakeContext = Context<IntakeEnv>;

/** Responds with 422: a list of the errors for programs, the form as it was filled in for browsers. */
export function invalidAnswersResponse(c: IntakeContext, invalid: InvalidAnswer[]) {
	const { formErrors, language } = c.var;
	if (isBrowser(c)) {
		const notice = formErrors.length > 0 ? "sendAgain" : undefined;
		return c.html(filledForm(c, { errors: invalid.slice(0, MAX_TOLD_ERRORS), notice }), 422);
	}
	const ofAnswers = invalid.slice(0, MAX_TOLD_ERRORS).map(({ field, error }) => {
		return { field, detail: answerErrorText(error, language) };
	});
	const errors = [...formErrors, ...ofAnswers].slice(0, MAX_TOLD_ERRORS);
	const count = formErrors.length + invalid.length;
	const rest = count > errors.length ? ` These are the first ${errors.length} of ${count}.` : "";
	return problem(c, 422, `Some answers are not valid.${rest}`, errors);
}

/** Responds with 503 if neither D1 nor the Queue stored the submission; browsers get the form to send it again. */
export function notStoredResponse(c: IntakeContext) {
	c.header("Retry-After", RETRY_SECONDS);
	if (isBrowser(c)) return c.html(filledForm(c, { notice: "notStored" }), 503);
	return problem(c, 503, "The answers were not stored. Send them again in a moment.");
}

/** Responds with 429 after too many posts from one address; browsers get the form to send it again later. */
export function tooOftenResponse(c: IntakeContext) {
	c.header("Retry-After", String(RATE_PERIOD_SECONDS));
	if (isBrowser(c)) return c.html(filledForm(c, { notice: "tooMany" }), 429);
	return problem(c, 429, "Too many answers from one address.");
}

/** Responds with 413 to answers that are too long, together or each; browsers get the form to shorten them. */
export function tooLongResponse(c: IntakeContext) {
	const errors = c.var.invalidAnswers.slice(0, MAX_TOLD_ERRORS);
	if (isBrowser(c)) return c.html(filledForm(c, { errors, notice: "tooLong" }), 413);
	return problem(c, 413, `All answers together take at most ${MAX_STORED_BYTES} bytes.`);
}

/** Responds with 413 to a form that is too large to be read; browsers get a page that says so. */
export function tooLargeResponse(c: Context) {
	if (!isBrowser(c)) return problem(c, 413, `A form takes at most ${MAX_BODY_BYTES} bytes.`);
	const { site } = c.var;
	const page = { site, language: pageLanguageFor(c), slug: c.req.param("slug") ?? "" };
	return c.html(<TooLargePage {...page} />, 413);
}

/** Responds with 410 to answers that were sent and withdrawn before; browsers get the form to send them as new ones. */
export function withdrawnResponse(c: IntakeContext) {
	if (!isBrowser(c)) return problem(c, 410, "These answers were sent before, and withdrawn.");
	return c.html(filledForm(c, { notice: "withdrawn", submission: crypto.randomUUID() }), 410);
}

function isBrowser(c: Context): boolean {
	return prefersHtml(c.req.header("Accept"));
}

type FormState = Pick<SurveyFormProps, "errors" | "notice" | "submission">;

function filledForm(c: IntakeContext, state: FormState) {
	const { site, survey, form, fields, language, turnstileKey } = c.var;
	const page = { site, survey: toSurvey(site, survey), fields, language, turnstileKey };
	const sent = {
		submission: form._submission,
		next: form._next,
		origin: firstOrigin(c.req.raw.headers, c.var),
	};
	return <SurveyPage {...page} {...sent} {...state} />;
}
