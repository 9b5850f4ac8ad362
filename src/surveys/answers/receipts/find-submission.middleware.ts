import { createMiddleware } from "hono/factory";
import type { AppEnv } from "../../../platform/env.ts";
import { findSubmissionWithSurvey, type SubmissionWithSurvey } from "./receipt.sql.ts";
import { submissionId } from "./receipt-code.ts";
import { receiptPath } from "./receipt-paths.ts";

/** The environment of pages about one receipt. */
interface ReceiptEnv extends AppEnv {
	Variables: AppEnv["Variables"] & { found: SubmissionWithSurvey | undefined };
}
type Validated = { out: { param: { slug: string; receipt: string } } };

/**
 * Sets `found` to the submission of the receipt, or to undefined if there is none, or none yet. Leads to
 * the address below its own survey if the path names another one.
 */
export const withSubmission = createMiddleware<ReceiptEnv, string, Validated>(async (c, next) => {
	const { slug, receipt } = c.req.valid("param");
	const found = await findSubmissionWithSurvey(c.var.primaryDb, submissionId(receipt));
	if (found && found.survey.slug !== slug) {
		return c.redirect(receiptPath(found.survey.slug, receipt), 303);
	}
	c.set("found", found);
	return next();
});
