import { type Context, Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { lostRaceStatus, revisionTag } from "../../platform/http/conditional-requests.ts";
import { changedBy, type EditEnv, replacement } from "../../platform/http/edited-body.ts";
import { nextPageLink } from "../../platform/http/page-links.ts";
import { preconditionProblem } from "../../platform/http/precondition-problem.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { noQuery, path, query } from "../../platform/http/validation.ts";
import { PageQuery } from "../../platform/schema/page-query.schema.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import type { Warning } from "../../platform/schema/warning.schema.ts";
import type { ChangeEnv } from "../../publication/follow-changes.middleware.ts";
import { toNewsroomArticle, toNewsroomArticleSummary } from "./article.json.ts";
import type { ArticleInput } from "./article.schema.ts";
import { changeBetween } from "./article-change.ts";
import { articleConflict, statusError } from "./article-conflict.ts";
import { ArticlePatch, editedArticle } from "./article-newsroom.schema.ts";
import {
	findArticleForNewsroom,
	listNewsroomArticles,
	type NewsroomArticleRow,
	saveArticle,
	withdrawArticle,
} from "./article-newsroom.sql.ts";
import { limitSize } from "./article-size.middleware.ts";
import { toArticleWrite } from "./article-write.ts";
import { findArticleByName, type OriginalRow } from "./translations.sql.ts";
import { isUnchanged } from "./unchanged-article.ts";

interface ArticleEditEnv extends ChangeEnv {
	Variables: ChangeEnv["Variables"] &
		EditEnv["Variables"] & {
			before: NewsroomArticleRow | undefined;
			original: OriginalRow | undefined;
		};
}
type InputOut = { in: object; out: { param: SlugPath; json: ArticleInput } };

const NO_ARTICLE = "There is no such article.";
const CHANGED_MEANWHILE = "The article has changed meanwhile. Read it again, then change it.";
const failures = {
	absent: NO_ARTICLE,
	changed: CHANGED_MEANWHILE,
	exists: "The article exists already, and If-None-Match forbids to replace it.",
};

/** Sets `before`, the stored article, and `stands`, the same as JSON; responds with 412 if a precondition fails. */
const loadExisting = createMiddleware<ArticleEditEnv>(async (c, next) => {
	const before = await findArticleForNewsroom(c.var.primaryDb, c.req.param("slug") ?? "");
	const etag = before && revisionTag(before.article.revision);
	const failed = preconditionProblem(c, etag, failures);
	if (failed) return failed;
	c.set("before", before);
	c.set("stands", before && toNewsroomArticle(c.var.site, before));
	return next();
});

const requireExisting = createMiddleware<ArticleEditEnv>((c, next) =>
	c.var.before ? next() : Promise.resolve(problem(c, 404, NO_ARTICLE)),
);

/** Sets `original`, the article that `translation_of` names; responds with 409 if there is a conflict with others. */
const refuseConflicts = createMiddleware<ArticleEditEnv, string, InputOut>(async (c, next) => {
	const { id, status, translation_of, ...rest } = c.req.valid("json");
	const { language = c.var.site.language } = rest;
	const wrong = statusError(status, c.var.before);
	if (wrong) return problem(c, 422, "Some fields are not valid.", [wrong]);
	const db = c.var.primaryDb;
	const original = translation_of ? await findArticleByName(db, translation_of) : undefined;
	const identity = { ...c.req.valid("param"), id, translation_of, language, original };
	const conflict = await articleConflict(db, identity, c.var.before);
	if (conflict) return problem(c, 409, conflict.detail, [conflict]);
	c.set("original", original);
	return next();
});

/** The newsroom's API for articles: publish, schedule, draft, replace, withdraw. */
export const newsroomArticles = new Hono<ArticleEditEnv>()
	.get("/", policy("newsroom"), query(PageQuery), async (c) => {
		const { rows, next } = await listNewsroomArticles(c.var.primaryDb, c.req.valid("query"));
		const articles = rows.map((row) => toNewsroomArticleSummary(c.var.site, row));
		return c.json({ articles, ...nextPageLink(c, c.var.site.url, next) });
	})
	.get("/:slug", policy("newsroom"), path(SlugPath), noQuery, loadExisting, (c) => {
		const { before } = c.var;
		return before ? respond(c, before, 200) : problem(c, 404, NO_ARTICLE);
	})
	.put(
		"/:slug",
		policy("newsroom"),
		path(SlugPath),
		noQuery,
		limitSize,
		loadExisting,
		replacement(editedArticle),
		refuseConflicts,
		save,
	)
	.patch(
		"/:slug",
		policy("newsroom"),
		path(SlugPath),
		noQuery,
		limitSize,
		loadExisting,
		requireExisting,
		changedBy(ArticlePatch, editedArticle),
		refuseConflicts,
		save,
	)
	.delete("/:slug", policy("newsroom"), path(SlugPath), noQuery, loadExisting, async (c) => {
		const { before } = c.var;
		if (!before) return problem(c, 404, NO_ARTICLE);
		if (before.article.status === "withdrawn") return c.body(null, 204);
		const isDone = await withdrawArticle(c.var.primaryDb, before.article, new Date());
		if (!isDone) return problem(c, lostRaceStatus(c.req.raw), CHANGED_MEANWHILE);
		c.var.followChange(changeBetween(before));
		return c.body(null, 204);
	});

async function save(c: Context<ArticleEditEnv, string, InputOut>) {
	const { before, original, site, primaryDb } = c.var;
	const { slug } = c.req.valid("param");
	const input = c.req.valid("json");
	const now = new Date();
	const write = await toArticleWrite(site, slug, input, before, original?.key, now);
	if (before && isUnchanged(site, write, original?.slug, before))
		return respond(c, before, 200, write.warnings);
	const isSaved = await saveArticle(primaryDb, write, before?.article, now);
	const after = isSaved ? await findArticleForNewsroom(primaryDb, slug) : undefined;
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
