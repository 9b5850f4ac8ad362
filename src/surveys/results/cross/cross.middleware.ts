import { createMiddleware } from "hono/factory";
import { problem } from "../../../platform/http/problem.ts";
import {
	MAX_SEARCHED_SUBMISSIONS,
	type SubmissionFilter,
} from "../../answers/submission-filter.schema.ts";
import { isTooLong } from "../../answers/submission-filter.sql.ts";
import type { SurveyEnv } from "../../survey/find-survey.middleware.ts";
import { isCrossed } from "./find-cross.ts";

type Selected = { out: { query: SubmissionFilter & { rows: string; columns: string } } };

const TOO_LONG = `A cross table counts ${MAX_SEARCHED_SUBMISSIONS.toLocaleString("en")} submissions at most: name a shorter period by “from” and “to”.`;

/** Refuses a cross table with a 400 if its questions cannot be crossed, or if it would have to count too many submissions. */
export const checkedCross = createMiddleware<SurveyEnv, string, Selected>(async (c, next) => {
	const { survey, primaryDb } = c.var;
	const { rows, columns, ...filter } = c.req.valid("query");
	const errors = Object.entries({ rows, columns }).flatMap(([field, name]) =>
		isCrossed(survey.definition.questions, name)
			? []
			: [{ field, detail: `“${name}” is no question of this survey with choices` }],
	);
	if (rows === columns) errors.push({ field: "columns", detail: "must differ from “rows”" });
	if (errors.length > 0) return problem(c, 400, "The query is not valid.", errors);
	if (await isTooLong(primaryDb, survey.survey_key, filter)) return problem(c, 400, TOO_LONG);
	return next();
});
