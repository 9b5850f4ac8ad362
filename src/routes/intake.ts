import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { knownSurvey } from "../cache/survey-copies.ts";
import type { SurveyRow } from "../db/surveys.ts";
import type { AppEnv } from "../env.ts";
import { clientNetwork } from "../http/client.ts";
import type { FormFields } from "../http/form-fields.ts";
import { problem } from "../http/problem.ts";
import { checkForm } from "../http/validation.ts";
import { MAX_RESPONSE_BYTES } from "../schemas/response.ts";
import { Submission } from "../schemas/submission.ts";
import { isOpen } from "../surveys/phase.ts";

/** The period of RESPONSE_LIMIT in wrangler.toml. */
const RATE_PERIOD_SECONDS = 60;

/** What the steps of the intake hand on. */
export interface IntakeEnv extends AppEnv {
	Variables: AppEnv["Variables"] & {
		fields: FormFields;
		survey: SurveyRow;
		submission: Submission;
	};
}

export const limitSize = bodyLimit({
	maxSize: MAX_RESPONSE_BYTES,
	onError: (c) => problem(c, 413, `Answers take at most ${MAX_RESPONSE_BYTES} bytes.`),
});

export const limitRate = createMiddleware<IntakeEnv>(async (c, next) => {
	const { success } = await c.env.RESPONSE_LIMIT.limit({ key: clientNetwork(c.req.raw.headers) });
	if (success) return next();
	c.header("Retry-After", String(RATE_PERIOD_SECONDS));
	return problem(c, 429, "Too many answers from one address.");
});

/** Sets `survey`, if it is there (404) and open (409). */
export const findSurvey = createMiddleware<IntakeEnv>(async (c, next) => {
	const survey = await knownSurvey(c.env, c.req.param("slug") ?? "");
	if (!survey) return problem(c, 404, "There is no such survey.");
	if (!isOpen(survey, new Date())) return problem(c, 409, "The survey takes no answers now.");
	c.set("survey", survey);
	return next();
});

/** Sets `submission` from the fields that are not answers. */
export const readSubmission = createMiddleware<IntakeEnv>(async (c, next) => {
	const result = checkForm(Submission, c.var.fields);
	if ("errors" in result) return problem(c, 422, "The form is not valid.", result.errors);
	c.set("submission", result.output);
	return next();
});
