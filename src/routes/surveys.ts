import { Hono } from "hono";
import { knownSurvey } from "../cache/survey-copies.ts";
import { surveyTag } from "../cache/tags.ts";
import { policy } from "../http/policy.ts";
import { problem } from "../http/problem.ts";
import { path, query } from "../http/validation.ts";
import { takeResponse } from "../intake.ts";
import { SlugPath } from "../schemas/path.ts";
import { isReserved } from "../schemas/submission.ts";
import { LanguageQuery } from "../schemas/survey-query.ts";
import { readAnswers } from "../surveys/answers.ts";
import {
	catchPrograms,
	checkPerson,
	findSurvey,
	type IntakeEnv,
	readSubmission,
	receive,
	refuseClosed,
} from "./intake.ts";
import { answerTo, refused } from "./intake-answer.tsx";
import { newResponse } from "./new-response.ts";
import { inOneLanguage, publicSurvey } from "./survey-json.ts";
import { sharedLanguage } from "./survey-language.ts";

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
			const response = newResponse(c, reading.answers, new Date());
			const { quota } = survey.definition;
			return answerTo(c, await takeResponse(c.env, c.executionCtx, { response, quota }));
		},
	);
