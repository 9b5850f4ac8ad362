import type { Context } from "hono";
import { prefersHtml } from "../../platform/http/negotiation.ts";
import { problem } from "../../platform/http/problem.ts";
import { receiptUrl } from "../../publication/addresses.ts";
import { answerErrorText } from "../questions/answer-errors.ts";
import type { InvalidAnswer } from "../questions/question-type.ts";
import { toSurvey } from "../survey/survey.json.ts";
import { SurveyPage } from "../survey/survey.page.tsx";
import type { SurveyFormProps } from "../survey/survey-form.tsx";
import { releaseSurveys } from "../survey/survey-release.job.ts";
import type { IntakeEnv } from "./intake-env.ts";
import { submissionIdentity } from "./receipts/receipt-code.ts";
import { redirectTarget } from "./redirect.ts";
import type { Receipt } from "./submission.schema.ts";
import type { StoreResult } from "./submission-queue.job.ts";

const RETRY_SECONDS = "5";

type IntakeContext = Context<IntakeEnv>;

/** The responses by the outcome of storing a submission. */
const responsesByOutcome = {
	new: (c: IntakeContext, at: Date) => acceptedResponse(c, at, 201),
	repeated: (c: IntakeContext, at: Date) => acceptedResponse(c, at, 200),
	queued: (c: IntakeContext, at: Date) => acceptedResponse(c, at, 202),
	withdrawn: (c: IntakeContext, at: Date) =>
		prefersHtml(c.req.header("Accept"))
			? acceptedResponse(c, at, 200)
			: problem(c, 410, "These answers were sent before, and withdrawn."),
	full: (c: IntakeContext) => notOpenResponse(c, "quota"),
	lost: notStoredResponse,
} as const;

/** Makes the response to a submission that D1 or the Queue has stored, or neither. */
export function toIntakeResponse(c: IntakeContext, { outcome, submittedAt }: StoreResult) {
	const isLast = c.var.survey.definition.quota !== undefined && outcome !== "repeated";
	// Closes the survey if this was the last submission it wanted; otherwise the next tick does.
	if (isLast) c.executionCtx.waitUntil(releaseSurveys(c.env, new Date(), c.var.followChange));
	return responsesByOutcome[outcome](c, submittedAt);
}

/** Says that a submission is stored: a receipt for programs, the next page for browsers. */
export function acceptedResponse(c: IntakeContext, submittedAt: Date, status: 200 | 201 | 202) {
	const { site, survey, form } = c.var;
	const { id, receipt } = submissionIdentity(survey.slug, form._submission);
	const receipt_url = receiptUrl(site, survey.slug, receipt);
	if (prefersHtml(c.req.header("Accept")))
		return redirectToNextPage(c, new URL(receipt_url).pathname);
	const body: Receipt = { id, receipt, receipt_url, submitted_at: submittedAt.toISOString() };
	return c.json(body, status);
}

/** Redirects a browser to the page that the form names, if the survey allows its site, otherwise to `path`. */
export function redirectToNextPage(c: IntakeContext, path: string) {
	const { site, survey, form, language } = c.var;
	const origins = [...survey.definition.redirect_origins, site.url];
	return c.redirect(redirectTarget(form._next, origins, `${path}?lang=${language}`), 303);
}

/** Responds with 422: a list of the errors for programs, the form as it was filled in for browsers. */
export function invalidAnswersResponse(c: IntakeContext, invalid: InvalidAnswer[]) {
	if (prefersHtml(c.req.header("Accept"))) return c.html(filledForm(c, { errors: invalid }), 422);
	const errors = invalid.map(({ field, error }) => ({
		field,
		detail: answerErrorText(error, c.var.language),
	}));
	return problem(c, 422, "Some answers are not valid.", errors);
}

/** The reasons why a survey accepts no submissions. */
const reasons = {
	scheduled: "The survey has not begun.",
	date: "The survey is over.",
	quota: "The survey has all the answers it wanted.",
	hand: "The survey has been closed.",
};

/** Responds with 409: the reason for programs, the page of the closed survey for browsers. */
export function notOpenResponse(c: IntakeContext, reason: keyof typeof reasons) {
	if (!prefersHtml(c.req.header("Accept"))) return problem(c, 409, reasons[reason]);
	const { site, survey, language } = c.var;
	const status = reason === "scheduled" ? "scheduled" : "closed";
	const closedBy = reason === "scheduled" ? {} : { closed_by: reason };
	const shown = { ...toSurvey(site, survey), status, ...closedBy } as const;
	return c.html(<SurveyPage site={site} survey={shown} language={language} />, 409);
}

/** Responds with 503 if neither D1 nor the Queue stored the submission; browsers get the form to send it again. */
function notStoredResponse(c: IntakeContext) {
	c.header("Retry-After", RETRY_SECONDS);
	if (prefersHtml(c.req.header("Accept"))) return c.html(filledForm(c, { isNotStored: true }), 503);
	return problem(c, 503, "The answers were not stored. Send them again in a moment.");
}

function filledForm(c: IntakeContext, state: Pick<SurveyFormProps, "errors" | "isNotStored">) {
	const { site, survey, form, fields, language } = c.var;
	const page = { site, survey: toSurvey(site, survey), fields, language, ...state };
	return <SurveyPage {...page} submission={form._submission} next={form._next} />;
}
