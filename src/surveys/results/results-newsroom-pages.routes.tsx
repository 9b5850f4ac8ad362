import { Hono } from "hono";
import { frameOf } from "../../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../../newsroom/member.ts";
import { type ListContext, requestedListName } from "../../platform/http/list-name.ts";
import { addressWith } from "../../platform/http/page-links.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { path, query } from "../../platform/http/validation.ts";
import { type Position, toCursor } from "../../platform/schema/cursor.schema.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { findCountsAside } from "../answers/caught/counts-aside.sql.ts";
import { withSurvey } from "../survey/find-survey.middleware.ts";
import { toSurvey } from "../survey/survey.json.ts";
import { respondentLanguage } from "../survey/survey-language.ts";
import { webhookSecretOf } from "../survey/webhook-secret.ts";
import { askAgain, checkedPageFilter, isSelection } from "./filter/page-filter.middleware.ts";
import { findResultsView } from "./find-results-view.ts";
import { findTexts } from "./find-texts.ts";
import { NewsroomResultsPage } from "./results-newsroom.page.tsx";
import { ResultsPageQuery, SelectionPageQuery, TextsPath } from "./results-query.schema.ts";
import { TextsPage } from "./texts.page.tsx";

/** The newsroom's pages of results. */
export const newsroomResultsPages = new Hono<NewsroomEnv>()
	.get(
		"/surveys/:slug",
		policy("newsroom", "results:read"),
		path(SlugPath),
		query(ResultsPageQuery),
		withSurvey,
		checkedPageFilter,
		async (c) => {
			const { site, survey, primaryDb } = c.var;
			const { filter, wrong } = c.req.valid("query");
			const frame = frameOf(c);
			const { language } = frame;
			const lang = respondentLanguage(survey, language, c.req.header("Accept-Language"));
			const view = await findResultsView(primaryDb, survey, { filter, wrong, language, lang });
			const page = { ...frame, ...view, survey: toSurvey(site, survey) };
			const mayWrite = c.var.permissions.has("surveys:write");
			const webhookSecret = mayWrite ? webhookSecretOf(c.env, survey) : undefined;
			const mayWriteArticles = c.var.permissions.has("articles:write");
			const aside = await findCountsAside(primaryDb, survey.survey_key);
			const shown = { ...page, webhookSecret, mayWriteArticles, aside };
			return c.html(<NewsroomResultsPage {...shown} />, isSelection({ filter, wrong }) ? 200 : 400);
		},
	)
	.get(
		"/surveys/:slug/texts/:question",
		policy("newsroom", "results:read"),
		path(TextsPath),
		query(SelectionPageQuery),
		withSurvey,
		checkedPageFilter,
		askAgain,
		async (c) => {
			const { site, survey, primaryDb } = c.var;
			const { cursor, filter } = c.req.valid("query");
			const { question: name } = c.req.valid("param");
			const found = await findTexts(primaryDb, survey, name, cursor, filter);
			if (!found) return problem(c, 404);
			const frame = frameOf(c);
			const lang = respondentLanguage(survey, frame.language, c.req.header("Accept-Language"));
			const page = { ...frame, ...found, survey: toSurvey(site, survey), name, filter, lang };
			return c.html(<TextsPage {...page} olderPath={olderPathOf(c, found.next)} />);
		},
	);

/** Returns the path of the next page, with the same filter. */
function olderPathOf(c: ListContext, next: Position | undefined): string | undefined {
	return next && addressWith(c, "", { cursor: toCursor(next, requestedListName(c)) });
}
