import { Hono } from "hono";
import { knownSurvey } from "../cache/survey-copies.ts";
import { surveyTag } from "../cache/tags.ts";
import { pageOrigin } from "../http/client.ts";
import { readFields } from "../http/form-fields.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path } from "../http/validation.ts";
import { takeResponse } from "../intake.ts";
import { SlugPath } from "../schemas/path.ts";
import { isReserved, isTrapped } from "../schemas/submission.ts";
import { readAnswers } from "../surveys/answers.ts";
import { identityOf } from "../surveys/receipt.ts";
import { findSurvey, type IntakeEnv, limitRate, limitSize, readSubmission } from "./intake.ts";
import { accepted, notTaken, refused } from "./intake-answer.tsx";
import { publicSurvey } from "./survey-json.ts";

/** The survey API: the questions, and the intake of answers from any page of any site. */
export const surveys = new Hono<IntakeEnv>()
	.get("/:slug", policy("data"), path(SlugPath), async (c) => {
		const row = await knownSurvey(c.env, c.req.valid("param").slug);
		if (!row) return problem(c, 404, "There is no such survey.");
		c.header("Cache-Tag", surveyTag(row.slug));
		return c.json(publicSurvey(c.var.site, row));
	})
	.post(
		"/:slug/responses",
		policy("intake"),
		path(SlugPath),
		limitSize,
		readFields,
		limitRate,
		findSurvey,
		readSubmission,
		async (c) => {
			const { survey, submission, fields } = c.var;
			const now = new Date();
			const { id, receipt } = identityOf(survey.slug, submission._submission);
			if (isTrapped(submission)) return accepted(c, receiptOf(id, receipt, now), 201);
			const given = new Map([...fields].filter(([field]) => !isReserved(field)));
			const reading = readAnswers(survey.definition.questions, given);
			if ("faults" in reading) return refused(c, reading.faults);
			const taken = await takeResponse(c.env, {
				id,
				survey_key: survey.survey_key,
				submitted_at: now,
				origin: pageOrigin(c.req.raw.headers),
				answers: reading.answers,
			});
			if (!taken) return notTaken(c);
			return accepted(c, receiptOf(id, receipt, taken.submittedAt), taken.status);
		},
	);

function receiptOf(id: string, receipt: string, submittedAt: Date) {
	return { id, receipt, submitted_at: submittedAt.toISOString() };
}
