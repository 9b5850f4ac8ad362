import { createMiddleware } from "hono/factory";
import { problem } from "../../../platform/http/problem.ts";
import { findErasedSurvey } from "../../survey/erased/erased-surveys.sql.ts";
import { goneResponse } from "../../survey/erased/gone-response.tsx";
import type { SurveyEnv } from "../../survey/find-survey.middleware.ts";
import { findSurveyWithFallback } from "../../survey/survey.copy.ts";
import {
	findSubmissionWithSurvey,
	receiptSlugOf,
	type SubmissionWithSurvey,
} from "./receipt.sql.ts";
import { submissionId } from "./receipt-code.ts";
import { receiptPath } from "./receipt-paths.ts";

/** The environment of pages about one receipt. */
interface ReceiptEnv extends SurveyEnv {
	Variables: SurveyEnv["Variables"] & { found: SubmissionWithSurvey | undefined };
}
type Validated = { out: { param: { slug: string; receipt: string } } };

/**
 * Sets `found` to the submission of the receipt, or to undefined if there is none, or none yet. Leads to
 * the address below its own survey if the path names another one; responds with 410 if that was erased.
 */
export const withSubmission = createMiddleware<ReceiptEnv, string, Validated>(async (c, next) => {
	const { slug, receipt } = c.req.valid("param");
	const found = await findSubmissionWithSurvey(c.var.primaryDb, submissionId(receipt));
	if (found && receiptSlugOf(found) !== slug) {
		return c.redirect(receiptPath(receiptSlugOf(found), receipt), 303);
	}
	if (found?.erasedSurvey) return goneResponse(c, found.erasedSurvey, true);
	c.set("found", found);
	return next();
});

/**
 * Sets `survey` to that of the submission. A draft is one too: respondents can see and withdraw what they
 * sent, whatever became of the survey. Without a submission it is the public survey that the path names.
 */
export const withItsSurvey = createMiddleware<ReceiptEnv, string, Validated>(async (c, next) => {
	const { slug } = c.req.valid("param");
	const survey = c.var.found?.survey ?? (await findSurveyWithFallback(c.env, slug));
	if (survey) {
		c.set("survey", survey);
		return next();
	}
	const erased = await findErasedSurvey(c.var.primaryDb, slug);
	return erased ? goneResponse(c, erased, true) : problem(c, 404, "There is no such survey.");
});
