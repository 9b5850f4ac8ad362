import { Hono } from "hono";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { listName } from "../../../platform/http/list-name.ts";
import { addressWith } from "../../../platform/http/page-links.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { query } from "../../../platform/http/validation.ts";
import { toCursor } from "../../../platform/schema/cursor.schema.ts";
import { findSurveyList } from "./find-survey-list.ts";
import { SurveyListPage } from "./survey-list.page.tsx";
import { SurveyListQuery } from "./survey-list-query.schema.ts";

/** The newsroom's page of all surveys. */
export const newsroomSurveyPages = new Hono<NewsroomEnv>().get(
	"/surveys",
	policy("newsroom", "results:read"),
	query(SurveyListQuery),
	async (c) => {
		const { q, status, done, ...asked } = c.req.valid("query");
		const selection = { q, status };
		const found = await findSurveyList(c.var.primaryDb, { ...selection, ...asked });
		const cursor = found.next && toCursor(found.next, listName(c.req.path, selection));
		const olderPath = cursor && addressWith(c, "", { cursor, done: undefined });
		const page = { ...frameOf(c), ...found, selection, done, olderPath };
		return c.html(<SurveyListPage {...page} />);
	},
);
