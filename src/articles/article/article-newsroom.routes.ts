import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { mayChange } from "../../platform/http/conditional-requests.ts";
import { nextPageLink } from "../../platform/http/page-links.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { jsonBody, path, query } from "../../platform/http/validation.ts";
import { PageQuery } from "../../platform/schema/page-query.schema.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { toPublicChange } from "../../publication/change-scope.ts";
import type { ChangeEnv } from "../../publication/follow-changes.middleware.ts";
import type { PublicChange } from "../../publication/public-change.ts";
import { toNewsroomArticle, toNewsroomArticleSummary } from "./article.json.ts";
import { ArticleInput, MAX_ARTICLE_BYTES } from "./article.schema.ts";
import { articleConflict } from "./article-conflict.ts";
import {
	findArticleForNewsroom,
	listNewsroomArticles,
	type NewsroomArticleRow,
	saveArticle,
	withdrawArticle,
} from "./article-newsroom.sql.ts";
import { toArticleWrite } from "./article-write.ts";
import { findArticleByName, type OriginalRow } from "./translations.sql.ts";
import { isUnchanged } from "./unchanged-article.ts";

interface ArticleEditEnv extends ChangeEnv {
	Variables: ChangeEnv["Variables"] & {
		before: NewsroomArticleRow | undefined;
		original: OriginalRow | undefined;
	};
}
type InputOut = { in: object; out: { param: SlugPath; json: ArticleInput } };

const CHANGED_MEANWHILE = "The article has changed meanwhile. Read it again, then change it.";
const revisionTag = (revision: number) => `"${revision}"`;

const limitSize = bodyLimit({
	maxSize: MAX_ARTICLE_BYTES,
	onError: (c) => problem(c, 413, `An article takes at most ${MAX_ARTICLE_BYTES} bytes.`),
});

/** Sets `before`, the stored article; responds with 412 if If-Match names another revision of it. */
const loadExisting = createMiddleware<ArticleEditEnv>(async (c, next) => {
	const before = await findArticleForNewsroom(c.var.primaryDb, c.req.param("slug") ?? "");
	const tag = before && revisionTag(before.article.revision);
	if (!mayChange(c.req.raw.headers, tag)) return problem(c, 412, CHANGED_MEANWHILE);
	c.set("before", before);
	return next();
});

/** Sets `original`, the article that `translation_of` names; responds with 409 if there is a conflict with others. */
const refuseConflicts = createMiddleware<ArticleEditEnv, string, InputOut>(async (c, next) => {
	const { id, translation_of, language = c.var.site.language } = c.req.valid("json");
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
	.get("/:slug", policy("newsroom"), path(SlugPath), loadExisting, (c) => {
		const { before } = c.var;
		return before ? respond(c, before, 200) : problem(c, 404, "There is no such article.");
	})
	.put(
		"/:slug",
		policy("newsroom"),
		path(SlugPath),
		limitSize,
		jsonBody(ArticleInput),
		loadExisting,
		refuseConflicts,
		async (c) => {
			const { before, original, site } = c.var;
			const { slug } = c.req.valid("param");
			const input = c.req.valid("json");
			const db = c.var.primaryDb;
			const now = new Date();
			const write = await toArticleWrite(site, slug, input, before, original?.key, now);
			if (before && isUnchanged(write, original?.slug, before)) return respond(c, before, 200);
			const isSaved = await saveArticle(db, write, before?.article, now);
			const after = isSaved ? await findArticleForNewsroom(db, slug) : undefined;
			if (!after) return problem(c, 409, CHANGED_MEANWHILE);
			c.var.followChange(changeBetween(before, after));
			return respond(c, after, before ? 200 : 201);
		},
	)
	.delete("/:slug", policy("newsroom"), path(SlugPath), loadExisting, async (c) => {
		const { before } = c.var;
		if (!before) return problem(c, 404, "There is no such article.");
		if (before.article.status === "withdrawn") return c.body(null, 204);
		const isDone = await withdrawArticle(c.var.primaryDb, before.article, new Date());
		if (!isDone) return problem(c, 409, CHANGED_MEANWHILE);
		c.var.followChange(changeBetween(before));
		return c.body(null, 204);
	});

function respond<Status extends 200 | 201>(
	c: Context<ArticleEditEnv>,
	row: NewsroomArticleRow,
	status: Status,
) {
	c.header("ETag", revisionTag(row.article.revision));
	return c.json(toNewsroomArticle(c.var.site, row), status);
}

/** Returns the public change from one state of an article to another. */
function changeBetween(...states: (NewsroomArticleRow | undefined)[]): PublicChange {
	return toPublicChange(
		states.flatMap((state) =>
			state?.article.status === "published"
				? [{ ...state.article, translationSlugs: state.translationSlugs }]
				: [],
		),
	);
}
