import { Hono } from "hono";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/path.schema.ts";
import { surveyTag } from "../../publication/cache-tags.ts";
import { readAnswers } from "../questions/read-answers.ts";
import { knownSurvey } from "../survey/survey.copy.ts";
import { inOneLanguage, publicSurvey } from "../survey/survey.json.ts";
import { sharedLanguage } from "../survey/survey-language.ts";
import { LanguageQuery } from "../survey/survey-query.schema.ts";
import {
	catchPrograms,
	checkPerson,
	findSurvey,
	type IntakeEnv,
	readSubmission,
	receive,
	refuseClosed,
} from "./intake.ts";
import { refused, toIntakeResponse } from "./intake-response.tsx";
import { newSubmission } from "./new-submission.ts";
import { isReserved } from "./submission-form.schema.ts";
import { storeOrQueue } from "./submission-queue.job.ts";

/** The survey API: the questions, and the intake of answers from any page of any site. */
export const surveys = new Hono<IntakeEnv>()
	.get("/:slug", policy("data"), path(SlugPath), query(LanguageQuery), async (c) => {
		const row = await knownSurvey(c.env, c.req.valid("param").slug);
		if (!row) return problem(c, 404, "There is no such survey.");
		c.header("Cache-Tag", surveyTag(row.slug));
		const survey = publicSurvey(c.var.site, row);
		// One copy for everybody, in all languages, unless the address names one.
		const { lang } = c.req.valid("query");
		return c.json(lang ? inOneLanguage(survey, sharedLanguage(row, lang)) : survey);
	})
	.post(
		"/:slug/responses",
		policy("intake"),
		path(SlugPath),
		receive,
		findSurvey,
		readSubmission,
		refuseClosed,
		catchPrograms,
		checkPerson,
		async (c) => {
			const { survey, fields } = c.var;
			const given = new Map([...fields].filter(([field]) => !isReserved(field)));
			const reading = readAnswers(survey.definition.questions, given);
			if ("faults" in reading) return refused(c, reading.faults);
			const response = newSubmission(c, reading.answers, new Date());
			const { quota } = survey.definition;
			return toIntakeResponse(c, await storeOrQueue(c.env, c.executionCtx, { response, quota }));
		},
	);
