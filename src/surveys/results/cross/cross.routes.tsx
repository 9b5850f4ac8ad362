import { Hono } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { download } from "../../../platform/http/download.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { path, query } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { localizer } from "../../../platform/schema/translated-text.schema.ts";
import { checkedFilter } from "../../answers/submission-filter.middleware.ts";
import { withSurvey } from "../../survey/find-survey.middleware.ts";
import { toSurvey } from "../../survey/survey.json.ts";
import { respondentLanguage } from "../../survey/survey-language.ts";
import { exportName } from "../export-name.ts";
import { checkedPageFilter } from "../filter/page-filter.middleware.ts";
import { CrossPageQuery } from "../results-query.schema.ts";
import { checkedCross } from "./cross.middleware.ts";
import { CrossPage } from "./cross.page.tsx";
import { CrossFileQuery, CrossQuery } from "./cross.schema.ts";
import { toCrossCsv } from "./cross-csv.ts";
import { findCross } from "./find-cross.ts";
import { findCrossView } from "./find-cross-view.ts";

/** The cross table of two questions: as a page, as JSON, and as a file. */
export const newsroomCross = new Hono<NewsroomEnv>()
	.get(
		"/newsroom/surveys/:slug/cross",
		policy("newsroom", "results:read"),
		path(SlugPath),
		query(CrossPageQuery),
		withSurvey,
		checkedPageFilter,
		async (c) => {
			const { site, survey, primaryDb } = c.var;
			const frame = frameOf(c);
			const { language } = frame;
			const lang = respondentLanguage(survey, language, c.req.header("Accept-Language"));
			const asked = { ...c.req.valid("query"), language, lang };
			const view = await findCrossView(primaryDb, survey, asked);
			const page = { ...frame, ...view, survey: toSurvey(site, survey) };
			return c.html(<CrossPage {...page} />, view.isRefused ? 400 : 200);
		},
	)
	.get(
		"/newsroom/api/surveys/:slug/cross",
		policy("newsroom", "results:read"),
		path(SlugPath),
		query(CrossQuery),
		withSurvey,
		checkedFilter,
		checkedCross,
		async (c) => {
			const { survey, primaryDb } = c.var;
			const { rows, columns, ...filter } = c.req.valid("query");
			return c.json(await findCross(primaryDb, survey, filter, [rows, columns]));
		},
	)
	.get(
		"/newsroom/api/surveys/:slug/cross.csv",
		policy("newsroom", "results:read"),
		path(SlugPath),
		query(CrossFileQuery),
		withSurvey,
		checkedFilter,
		checkedCross,
		async (c) => {
			const { site, survey, primaryDb } = c.var;
			const { rows, columns, format, lang, ...filter } = c.req.valid("query");
			const table = await findCross(primaryDb, survey, filter, [rows, columns]);
			const language = respondentLanguage(survey, lang, c.req.header("Accept-Language"));
			const { questions } = survey.definition;
			const say = localizer(language, survey.language);
			const parts = toCrossCsv(table, { questions, format, say, language });
			const filename = exportName(site, `${survey.slug}-cross`, "csv");
			return download(c, {
				filename,
				contentType: "text/csv; charset=utf-8; header=present",
				parts,
			});
		},
	);
