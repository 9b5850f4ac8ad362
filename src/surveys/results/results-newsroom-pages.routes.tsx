import { Hono } from "hono";
import type { AppEnv } from "../../platform/env.ts";
import { type ListContext, requestedListName } from "../../platform/http/list-name.ts";
import { addressWith } from "../../platform/http/page-links.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { type Position, toCursor } from "../../platform/schema/cursor.schema.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { pageLanguageFor } from "../../platform/ui/page-language.ts";
import { toNewsroomSubmission } from "../answers/submission.json.ts";
import { withSurvey } from "../survey/find-survey.middleware.ts";
import { toSurvey } from "../survey/survey.json.ts";
import { respondentLanguage } from "../survey/survey-language.ts";
import { webhookSecretOf } from "../survey/webhook-secret.ts";
import { findNewsroomResults } from "./find-results.ts";
import { findTexts } from "./find-texts.ts";
import { NewsroomResultsPage } from "./results-newsroom.page.tsx";
import { ResultsPageQuery, SelectionPageQuery, TextsPath } from "./results-query.schema.ts";
import { isPeriod } from "../answers/submission-filter.schema.ts";
import { listSubmissionsInFilter } from "../answers/submission-filter.sql.ts";
import { SubmissionsPage } from "./submissions.page.tsx";
import { TextsPage } from "./texts.page.tsx";

const SUBMISSIONS_PER_PAGE = 20;

/** The newsroom's pages of results. */
export const newsroomResultsPages = new Hono<AppEnv>()
	.get(
		"/surveys/:slug",
		policy("newsroom"),
		path(SlugPath),
		query(ResultsPageQuery),
		withSurvey,
		async (c) => {
			const { site, survey, primaryDb } = c.var;
			const filter = c.req.valid("query");
			const results = await findNewsroomResults(primaryDb, survey, filter);
			const language = pageLanguageFor(c);
			const lang = respondentLanguage(survey, language, c.req.header("Accept-Language"));
			const page = { site, survey: toSurvey(site, survey), results, filter, language, lang };
			const shown = { ...page, webhookSecret: webhookSecretOf(c.env, survey) };
			return c.html(<NewsroomResultsPage {...shown} />, isPeriod(filter) ? 200 : 400);
		},
	)
	.get(
		"/surveys/:slug/texts/:question",
		policy("newsroom"),
		path(TextsPath),
		query(SelectionPageQuery),
		async (c) => {
			const { cursor, ...filter } = c.req.valid("query");
			const found = await findTexts(c.var.primaryDb, c.req.valid("param"), cursor, filter);
			if (!found) return problem(c, 404);
			const language = pageLanguageFor(c);
			const lang = respondentLanguage(found.survey, language, c.req.header("Accept-Language"));
			const olderPath = olderPathOf(c, found.next);
			const page = { site: c.var.site, ...found, filter, language, lang, olderPath };
			return c.html(<TextsPage {...page} />);
		},
	)
	.get(
		"/surveys/:slug/responses",
		policy("newsroom"),
		path(SlugPath),
		query(SelectionPageQuery),
		withSurvey,
		async (c) => {
			const { site, survey, primaryDb } = c.var;
			const { cursor, ...filter } = c.req.valid("query");
			const list = { limit: SUBMISSIONS_PER_PAGE, ...(cursor && { cursor }) };
			const found = await listSubmissionsInFilter(primaryDb, survey.survey_key, filter, list);
			const language = pageLanguageFor(c);
			const lang = respondentLanguage(survey, language, c.req.header("Accept-Language"));
			const submissions = found.rows.map(toNewsroomSubmission);
			const olderPath = olderPathOf(c, found.next);
			const page = { site, survey: toSurvey(site, survey), submissions, filter, olderPath };
			return c.html(<SubmissionsPage {...page} {...{ language, lang }} />);
		},
	);

/** Returns the path of the next page, with the same filter. */
function olderPathOf(c: ListContext, next: Position | undefined): string | undefined {
	return next && addressWith(c, "", { cursor: toCursor(next, requestedListName(c)) });
}
