import { createMiddleware } from "hono/factory";
import { conditionText } from "../../answers/answer-condition.schema.ts";
import { isPeriod, type SubmissionFilter } from "../../answers/submission-filter.schema.ts";
import { isTooWide } from "../../answers/submission-filter.sql.ts";
import { unknownAnswers } from "../../answers/unknown-answers.ts";
import type { SurveyEnv } from "../../survey/find-survey.middleware.ts";
import type { WrongFilter } from "../results-query.schema.ts";

interface PageFilter {
	filter: SubmissionFilter;
	wrong: WrongFilter;
}

type Selected = { out: { param: { slug: string }; query: PageFilter } };

/** Takes out of the filter what means nothing in this survey, so that the form can say it. */
export const checkedPageFilter = createMiddleware<SurveyEnv, string, Selected>(async (c, next) => {
	const { survey, primaryDb } = c.var;
	const query = c.req.valid("query");
	const known = withoutUnknown(query, survey.definition.questions);
	const isWide = await isTooWide(primaryDb, survey.survey_key, known.filter);
	const wrong = { ...known.wrong, ...(isWide && { isTooWide: true as const }) };
	c.req.addValidatedData("query", { ...query, filter: known.filter, wrong });
	return next();
});

function withoutUnknown(
	{ filter: { answer = [], ...filter }, wrong }: PageFilter,
	questions: Parameters<typeof unknownAnswers>[0],
): PageFilter {
	const unknown = unknownAnswers(questions, answer).map(({ condition }) => condition);
	const known = answer.filter((condition) => !unknown.includes(condition));
	const texts = [wrong.answer ?? [], unknown.map(conditionText)].flat();
	return {
		filter: { ...filter, ...(known.length > 0 && { answer: known }) },
		wrong: { ...wrong, ...(texts.length > 0 && { answer: texts.join(", ") }) },
	};
}

/** Leads from a list to the results, whose form says what in the filter means nothing. */
export const askAgain = createMiddleware<SurveyEnv, string, Selected>((c, next) => {
	if (isSelection(c.req.valid("query"))) return next();
	const path = `/newsroom/surveys/${c.req.valid("param").slug}${new URL(c.req.url).search}`;
	return Promise.resolve(c.redirect(path, 303));
});

/** Says if all of a filter means something. */
export function isSelection({ filter, wrong }: PageFilter): boolean {
	return isPeriod(filter) && Object.keys(wrong).length === 0;
}
