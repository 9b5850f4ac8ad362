import { Hono } from "hono";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { surveyTag } from "../../publication/cache-tags.ts";
import { readAnswers } from "../questions/read-answers.ts";
import { isReservedField } from "../survey/reserved-fields.ts";
import { findSurveyWithFallback } from "../survey/survey.copy.ts";
import { inOneLanguage, toSurvey } from "../survey/survey.json.ts";
import { cacheableLanguage } from "../survey/survey-language.ts";
import { LanguageQuery } from "../survey/survey-query.schema.ts";
import {
	checkTurnstile,
	findSurvey,
	limitAndReadFields,
	readSubmissionForm,
	refuseClosed,
	skipHoneypotPosts,
} from "./intake.middleware.ts";
import type { IntakeEnv } from "./intake-env.ts";
import { invalidAnswersResponse, toIntakeResponse } from "./intake-response.tsx";
import { toNewSubmission } from "./new-submission.ts";
import { storeOrQueue } from "./submission-queue.job.ts";

/** The survey API: the questions, and the intake of answers from any page of any site. */
export const surveys = new Hono<IntakeEnv>()
	.get("/:slug", policy("data"), path(SlugPath), query(LanguageQuery), async (c) => {
		const row = await findSurveyWithFallback(c.env, c.req.valid("param").slug);
		if (!row) return problem(c, 404, "There is no such survey.");
		c.header("Cache-Tag", surveyTag(row.slug));
		const survey = toSurvey(c.var.site, row);
		// One copy for everybody, in all languages, unless the address names one.
		const { lang } = c.req.valid("query");
		return c.json(lang ? inOneLanguage(survey, cacheableLanguage(row, lang)) : survey);
	})
	.post(
		"/:slug/responses",
		policy("intake"),
		path(SlugPath),
		limitAndReadFields,
		findSurvey,
		readSubmissionForm,
		refuseClosed,
		skipHoneypotPosts,
		checkTurnstile,
		async (c) => {
			const { survey, fields } = c.var;
			const given = new Map([...fields].filter(([field]) => !isReservedField(field)));
			const reading = readAnswers(survey.definition.questions, given);
			if ("errors" in reading) return invalidAnswersResponse(c, reading.errors);
			const submission = toNewSubmission(c, reading.answers, new Date());
			const { quota } = survey.definition;
			return toIntakeResponse(c, await storeOrQueue(c.env, c.executionCtx, { submission, quota }));
		},
	);
