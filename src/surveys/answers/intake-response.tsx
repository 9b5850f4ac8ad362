import type { Context } from "hono";
import { prefersHtml } from "../../platform/http/negotiation.ts";
import { problem } from "../../platform/http/problem.ts";
import { receiptUrl } from "../../publication/addresses.ts";
import { toSurvey } from "../survey/survey.json.ts";
import { SurveyPage } from "../survey/survey.page.tsx";
import { releaseSurveys } from "../survey/survey-release.job.ts";
import { notStoredResponse, withdrawnResponse } from "./filled-form-response.tsx";
import type { IntakeEnv } from "./intake-env.ts";
import { submissionIdentity } from "./receipts/receipt-code.ts";
import { redirectTarget } from "./redirect.ts";
import type { Receipt } from "./submission.schema.ts";
import { isHoneypotFilled } from "./submission-form.schema.ts";
import type { StoreResult } from "./submission-queue.job.ts";
import { UnsavedAnswers } from "./unsaved-answers.page.tsx";

type IntakeContext = Context<IntakeEnv>;
type Accepted = Pick<StoreResult, "submittedAt" | "hasEarlier">;

/** The responses by the outcome of storing a submission. */
const responsesByOutcome = {
	new: (c: IntakeContext, accepted: Accepted) => acceptedResponse(c, accepted, 201),
	repeated: (c: IntakeContext, accepted: Accepted) => acceptedResponse(c, accepted, 200),
	queued: (c: IntakeContext, accepted: Accepted) => acceptedResponse(c, accepted, 202),
	withdrawn: withdrawnResponse,
	conflict: conflictResponse,
	// A program learns nothing from the limit of caught submissions.
	full: (c: IntakeContext, accepted: Accepted) =>
		isHoneypotFilled(c.var.form) ? acceptedResponse(c, accepted, 201) : notOpenResponse(c, "quota"),
	lost: notStoredResponse,
} as const;

/** Makes the response to a submission that D1 or the Queue has stored, or neither. */
export function toIntakeResponse(c: IntakeContext, result: StoreResult) {
	const { outcome } = result;
	const isLast = c.var.survey.definition.quota !== undefined && outcome !== "repeated";
	// Closes the survey if this was the last submission it wanted; otherwise the next tick does.
	if (isLast) c.executionCtx.waitUntil(releaseSurveys(c.env, new Date(), c.var.followChange));
	return responsesByOutcome[outcome](c, result);
}

/** Returns id and receipt of the submission that was posted. */
export function identityOf({ var: { survey, form, answers } }: IntakeContext) {
	return submissionIdentity(survey.slug, form._submission, answers);
}

/** Says that a submission is stored: a receipt for programs, the next page for browsers. */
export function acceptedResponse(
	c: IntakeContext,
	{ submittedAt, hasEarlier }: Accepted,
	status: 200 | 201 | 202,
) {
	const { site, survey } = c.var;
	const { id, receipt } = identityOf(c);
	const receipt_url = receiptUrl(site, survey.slug, receipt);
	if (prefersHtml(c.req.header("Accept")))
		return redirectToNextPage(c, new URL(receipt_url).pathname, hasEarlier);
	const body: Receipt = { id, receipt, receipt_url, submitted_at: submittedAt.toISOString() };
	return c.json(body, status);
}

/** Redirects a browser to the page that the form names, if the survey allows its site, otherwise to `path`. */
function redirectToNextPage(c: IntakeContext, path: string, hasEarlier = false) {
	const { site, survey, form, language } = c.var;
	const origins = [...survey.definition.redirect_origins, site.url];
	const thanks = `${path}?lang=${language}&sent=${hasEarlier ? "again" : "now"}`;
	return c.redirect(redirectTarget(form._next, origins, thanks), 303);
}

/** Responds with 409 to a program that sends other answers under a number that it has used. */
function conflictResponse(c: IntakeContext) {
	const detail = "is the number of other answers: send these under a new UUID";
	return problem(c, 409, "Other answers were stored under this `_submission`.", [
		{ field: "_submission", detail },
	]);
}

/** The reasons why a survey accepts no submissions. */
const reasons = {
	scheduled: "The survey has not begun.",
	date: "The survey is over.",
	quota: "The survey has all the answers it wanted.",
	hand: "The survey has been closed.",
};

/** Responds with 409: the reason for programs, a page with the reason and what was typed for browsers. */
export function notOpenResponse(c: IntakeContext, reason: keyof typeof reasons) {
	if (!prefersHtml(c.req.header("Accept"))) return problem(c, 409, reasons[reason]);
	const { site, survey, fields, language } = c.var;
	const status = reason === "scheduled" ? "scheduled" : "closed";
	const closedBy = reason === "scheduled" ? {} : { closed_by: reason };
	const shown = { ...toSurvey(site, survey), status, ...closedBy } as const;
	const page = { site, survey: shown, language };
	const unsaved = <UnsavedAnswers {...page} fields={fields} />;
	return c.html(<SurveyPage {...page} unsaved={unsaved} />, 409);
}
