import type { Context } from "hono";
import { lostRaceStatus, revisionTag } from "../../platform/http/conditional-requests.ts";
import { problem } from "../../platform/http/problem.ts";
import type { Warning } from "../../platform/schema/warning.schema.ts";
import { toNewsroomArticle } from "../article/article.json.ts";
import { changeBetween } from "../article/article-change.ts";
import type { NewsroomArticleRow } from "../article/article-newsroom.sql.ts";
import { toDraft } from "./draft.json.ts";
import { DRAFT_CHANGED, draftTag } from "./draft.middleware.ts";
import type { Published } from "./publication.ts";
import type { PublishEnv } from "./publish.middleware.ts";

/** Responds with what a publication came to, and tells followers of it. */
export function answer(c: Context<PublishEnv>, published: Published) {
	const { before, draft } = c.var;
	if (!before || !published) return problem(c, lostRaceStatus(c.req.raw), DRAFT_CHANGED);
	if ("errors" in published) return problem(c, 422, "Some fields are not valid.", published.errors);
	if ("scheduled" in published) {
		const { scheduled } = published;
		if (scheduled.publish_at?.getTime() !== draft?.publish_at?.getTime()) c.var.listChange();
		c.header("ETag", draftTag(scheduled));
		return c.json(toDraft(scheduled, before.article, { errors: [], warnings: [] }, []), 202);
	}
	const { after, warnings } = published;
	c.var.followChange(changeBetween(before, after));
	return respond(c, after, warnings);
}

/** Responds with an article as it is stored. */
export function respond(c: Context<PublishEnv>, row: NewsroomArticleRow, warnings: Warning[] = []) {
	c.header("ETag", revisionTag(row.article.revision));
	const article = toNewsroomArticle(c.var.site, row);
	return c.json({ ...article, ...(warnings.length > 0 && { warnings }) }, 200);
}
