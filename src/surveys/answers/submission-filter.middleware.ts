import { createMiddleware } from "hono/factory";
import { problem } from "../../platform/http/problem.ts";
import type { FieldError } from "../../platform/schema/problem.schema.ts";
import type { SurveyEnv } from "../survey/find-survey.middleware.ts";
import { MAX_SEARCHED_SUBMISSIONS, type SubmissionFilter } from "./submission-filter.schema.ts";
import { isTooWide } from "./submission-filter.sql.ts";
import { type UnknownAnswer, unknownAnswers } from "./unknown-answers.ts";

type Selected = { out: { query: SubmissionFilter } };

const TOO_WIDE = `A filter by answers or language looks through ${MAX_SEARCHED_SUBMISSIONS.toLocaleString("en")} submissions at most: name a shorter period by “from” and “to”.`;

/**
 * Refuses a filter with a 400 if it names a question or an answer that the survey does not have, or if it would
 * have to look through too many submissions.
 */
export const checkedFilter = createMiddleware<SurveyEnv, string, Selected>(async (c, next) => {
	const { survey, primaryDb } = c.var;
	const filter = c.req.valid("query");
	const errors = unknownAnswers(survey.definition.questions, filter.answer).map(toError);
	if (errors.length > 0) return problem(c, 400, "The query is not valid.", errors);
	if (await isTooWide(primaryDb, survey.survey_key, filter)) return problem(c, 400, TOO_WIDE);
	return next();
});

function toError({ condition, unknown }: UnknownAnswer): FieldError {
	const value = "value" in condition ? condition.value : "";
	const detail =
		unknown === "question"
			? `“${condition.name}” is no question of this survey`
			: `“${value}” is no answer to “${condition.name}”`;
	return { field: "answer", detail };
}
