import { Hono } from "hono";
import { frameOf } from "../../newsroom/layout/newsroom-layout.tsx";
import { newsroomScripts } from "../../newsroom/layout/newsroom-scripts.middleware.ts";
import type { NewsroomEnv } from "../../newsroom/member.ts";
import { requestedListName } from "../../platform/http/list-name.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { query } from "../../platform/http/validation.ts";
import { findBoardPage } from "./find-board-page.ts";
import { FindingPage } from "./finding.page.tsx";
import { toBoardCursor } from "./finding-cursor.schema.ts";
import { FindingPageQuery } from "./finding-page-query.schema.ts";

/** The newsroom's page of articles in all statuses, and its search. */
export const newsroomFindingPages = new Hono<NewsroomEnv>().get(
	"/",
	policy("newsroom", "articles:read"),
	query(FindingPageQuery),
	newsroomScripts,
	async (c) => {
		const { form, asked, cursor } = c.req.valid("query");
		const { next, ...found } = await findBoardPage(c.var.primaryDb, c.var.site, asked);
		const nextCursor = next && toBoardCursor(next, requestedListName(c));
		const place = { next: nextCursor, isLater: cursor !== undefined };
		return c.html(
			<FindingPage {...frameOf(c)} {...found} {...place} form={form} now={new Date()} />,
		);
	},
);
