import { Hono } from "hono";
import { lostRaceStatus, revisionTag } from "../../platform/http/conditional-requests.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { noQuery, path } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { toNewsroomArticle } from "../article/article.json.ts";
import { changeBetween } from "../article/article-change.ts";
import {
	type ArticleEditEnv,
	CHANGED_MEANWHILE,
	loadExisting,
	NO_ARTICLE,
} from "../article/article-edit.middleware.ts";
import { recallArticle } from "./recall-article.ts";

/** Takes back the last change of an article, before anybody was told. */
export const newsroomRecall = new Hono<ArticleEditEnv>().post(
	"/:slug/recall",
	policy("newsroom", "articles:publish"),
	path(SlugPath),
	noQuery,
	loadExisting,
	async (c) => {
		const { before, primaryDb, site } = c.var;
		if (!before) return problem(c, 404, NO_ARTICLE);
		const hasPrecondition = c.req.raw.headers.has("If-Match");
		const recall = await recallArticle(primaryDb, before, hasPrecondition, new Date());
		if (!recall) return problem(c, lostRaceStatus(c.req.raw), CHANGED_MEANWHILE);
		if ("refusal" in recall) return problem(c, 409, recall.refusal);
		const { after } = recall;
		if (after !== before) c.var.followChange(changeBetween(before, after));
		c.header("ETag", revisionTag(after.article.revision));
		return c.json(toNewsroomArticle(site, after));
	},
);
