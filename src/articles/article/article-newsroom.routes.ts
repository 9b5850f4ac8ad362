import { type Context, Hono } from "hono";
import { lostRaceStatus, revisionTag } from "../../platform/http/conditional-requests.ts";
import { changedBy, replacement } from "../../platform/http/edited-body.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { noQuery, path, query } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import type { Warning } from "../../platform/schema/warning.schema.ts";
import { toNewsroomArticle } from "./article.json.ts";
import { changeBetween } from "./article-change.ts";
import {
	type ArticleEditEnv,
	CHANGED_MEANWHILE,
	type InputOut,
	limitSize,
	loadExisting,
	NO_ARTICLE,
	refuseConflicts,
	requireExisting,
} from "./article-edit.middleware.ts";
import {
	ArticlePatch,
	EditQuery,
	editedArticle,
	patchedArticle,
} from "./article-newsroom.schema.ts";
import {
	findArticleForNewsroom,
	type NewsroomArticleRow,
	withdrawArticle,
} from "./article-newsroom.sql.ts";
import { toArticleWrite } from "./article-write.ts";
import { saveArticles } from "./saving/save-articles.sql.ts";
import { isSameButForAddress, isUnchanged } from "./unchanged-article.ts";
import type { Edit } from "./versions/version-write.sql.ts";

/** The newsroom's API for articles: publish, schedule, draft, replace, withdraw. */
export const newsroomArticles = new Hono<ArticleEditEnv>()
	.get(
		"/:slug",
		policy("newsroom", "articles:read"),
		path(SlugPath),
		noQuery,
		loadExisting,
		(c) => {
			const { before } = c.var;
			return before ? respond(c, before, 200) : problem(c, 404, NO_ARTICLE);
		},
	)
	.put(
		"/:slug",
		policy("newsroom", "articles:write"),
		path(SlugPath),
		query(EditQuery),
		limitSize,
		loadExisting,
		replacement(editedArticle),
		refuseConflicts,
		save,
	)
	.patch(
		"/:slug",
		policy("newsroom", "articles:write"),
		path(SlugPath),
		query(EditQuery),
		limitSize,
		loadExisting,
		requireExisting,
		changedBy(ArticlePatch, patchedArticle),
		refuseConflicts,
		save,
	)
	.delete(
		"/:slug",
		policy("newsroom", "articles:publish"),
		path(SlugPath),
		noQuery,
		loadExisting,
		async (c) => {
			const { before } = c.var;
			if (!before) return problem(c, 404, NO_ARTICLE);
			if (before.article.status === "withdrawn") return c.body(null, 204);
			const isDone = await withdrawArticle(c.var.primaryDb, before.article, new Date());
			if (!isDone) return problem(c, lostRaceStatus(c.req.raw), CHANGED_MEANWHILE);
			c.var.followChange(changeBetween(before));
			return c.body(null, 204);
		},
	);

async function save(c: Context<ArticleEditEnv, string, InputOut>) {
	const { before, original, media, site, primaryDb } = c.var;
	const { slug = c.req.valid("param").slug, ...input } = c.req.valid("json");
	const now = new Date();
	const { effect } = c.req.valid("query");
	const edit: Edit = { at: now, by: c.var.member, effect };
	const write = await toArticleWrite(site, slug, input, before, original?.key, now, effect, media);
	if (before && isUnchanged(site, write, original?.slug, before))
		return respond(c, before, 200, write.warnings);
	if (before && isSameButForAddress(write, original?.slug, before)) {
		edit.effect = "silent";
		write.article.updated_at = before.article.updated_at;
	}
	const saved = await saveArticles(primaryDb, [{ write, before: before?.article }], edit);
	const after = saved ? await findArticleForNewsroom(primaryDb, slug) : undefined;
	if (!after) return problem(c, lostRaceStatus(c.req.raw), CHANGED_MEANWHILE);
	c.var.followChange(changeBetween(before, after));
	if (!before) c.header("Location", site.url + c.req.path);
	return respond(c, after, before ? 200 : 201, write.warnings);
}

function respond<Status extends 200 | 201>(
	c: Context<ArticleEditEnv>,
	row: NewsroomArticleRow,
	status: Status,
	warnings: Warning[] = [],
) {
	c.header("ETag", revisionTag(row.article.revision));
	const article = toNewsroomArticle(c.var.site, row);
	return c.json({ ...article, ...(warnings.length > 0 && { warnings }) }, status);
}
