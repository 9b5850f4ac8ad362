import { createMiddleware } from "hono/factory";
import { problem } from "../../../platform/http/problem.ts";
import type { SurveyEnv } from "../../survey/find-survey.middleware.ts";
import type { SubmissionRow } from "../submission.sql.ts";
import { toAnnotatedSubmission } from "./annotation.json.ts";
import { findSubmissionToRead } from "./annotation.sql.ts";

/** The environment of routes that are about one submission. */
export interface ReadSubmissionEnv extends SurveyEnv {
	Variables: SurveyEnv["Variables"] & { submission: SubmissionRow; stands: object | undefined };
}
type Validated = { out: { param: { slug: string; id: string } } };

const NO_SUBMISSION = "There is no such response, or it is erased.";

/** Sets `submission`, and `stands`, the same as JSON; 404 if there is none to read. */
export const withSubmissionToRead = createMiddleware<ReadSubmissionEnv, string, Validated>(
	async (c, next) => {
		const { primaryDb, survey } = c.var;
		const { id } = c.req.valid("param");
		const submission = await findSubmissionToRead(primaryDb, survey.survey_key, id);
		if (!submission) return problem(c, 404, NO_SUBMISSION);
		c.set("submission", submission);
		c.set("stands", toAnnotatedSubmission(submission));
		return next();
	},
);
