import { createMiddleware } from "hono/factory";
import { listReferredMedia, type MediaRow } from "../../media/media.sql.ts";
import type { NewsroomEnv } from "../../newsroom/member.ts";
import { revisionTag } from "../../platform/http/conditional-requests.ts";
import type { EditEnv } from "../../platform/http/edited-body.ts";
import { preconditionProblem } from "../../platform/http/precondition-problem.ts";
import { problem } from "../../platform/http/problem.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import type { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import type { ChangeEnv } from "../../publication/follow-changes.middleware.ts";
import { findOriginalByName } from "./address/former-original.sql.ts";
import { toNewsroomArticle } from "./article.json.ts";
import { type ArticleInput, MAX_ARTICLE_BYTES } from "./article.schema.ts";
import { articleConflict, statusError, storedArticles } from "./article-conflict.ts";
import type { EditQuery } from "./article-newsroom.schema.ts";
import { findArticleForNewsroom, type NewsroomArticleRow } from "./article-newsroom.sql.ts";
import { correctionsError } from "./kept-corrections.ts";
import { imageErrors, mediaIn } from "./pictures/article-media.ts";
import type { OriginalRow } from "./translations.sql.ts";
import { findLastChange } from "./versions/last-change.sql.ts";

/** The environment of routes that change an article. */
export interface ArticleEditEnv extends ChangeEnv {
	Variables: ChangeEnv["Variables"] &
		NewsroomEnv["Variables"] &
		EditEnv["Variables"] & {
			before: NewsroomArticleRow | undefined;
			original: OriginalRow | undefined;
			/** The pictures of the newsroom that the input refers to. */
			media: MediaRow[];
		};
}
/** The input of a handler, after the body was checked. */
export type InputOut = {
	in: object;
	out: { param: SlugPath; query: EditQuery; json: ArticleInput & { slug?: string } };
};

export const NO_ARTICLE = "There is no such article.";
export const CHANGED_MEANWHILE =
	"The article has changed meanwhile. Read it again, then change it.";
/** Sentences about preconditions that fail. */
export const FAILURES = {
	absent: NO_ARTICLE,
	changed: CHANGED_MEANWHILE,
	exists: "The article exists already, and If-None-Match forbids to replace it.",
};

/** Responds with 413 to an article that is too long. */
export const limitSize = sizeLimit("An article", MAX_ARTICLE_BYTES);

/** Sets `before`, the stored article, and `stands`, the same as JSON; responds with 412 if a precondition fails. */
export const loadExisting = createMiddleware<ArticleEditEnv>(async (c, next) => {
	const before = await findArticleForNewsroom(c.var.primaryDb, c.req.param("slug") ?? "");
	const etag = before && revisionTag(before.article.revision);
	const failed = preconditionProblem(c, etag, FAILURES);
	if (failed && before && failed.status === 412)
		return preconditionProblem(
			c,
			etag,
			FAILURES,
			await findLastChange(c.var.primaryDb, before.article),
		);
	if (failed) return failed;
	c.set("before", before);
	c.set("stands", before && toNewsroomArticle(c.var.site, before));
	return next();
});

/** Responds with 404 unless the article exists. */
export const requireExisting = createMiddleware<ArticleEditEnv>((c, next) =>
	c.var.before ? next() : Promise.resolve(problem(c, 404, NO_ARTICLE)),
);

/** Sets `original`, the article that `translation_of` names; responds with 409 if there is a conflict with others. */
export const refuseConflicts = createMiddleware<ArticleEditEnv, string, InputOut>(
	async (c, next) => {
		const { id, status, translation_of, slug: newSlug, ...rest } = c.req.valid("json");
		const { language = c.var.site.language } = rest;
		const { before } = c.var;
		const { effect } = c.req.valid("query");
		const wrong = statusError(status, before) ?? correctionsError(before, rest, effect);
		if (wrong) return problem(c, 422, "Some fields are not valid.", [wrong]);
		const db = c.var.primaryDb;
		const original = translation_of ? await findOriginalByName(db, translation_of) : undefined;
		const wanted = { id, newSlug, translation_of, language, original };
		const identity = { ...c.req.valid("param"), ...wanted };
		const conflict = await articleConflict(storedArticles(db), identity, c.var.before);
		if (conflict) return problem(c, 409, conflict.detail, [conflict]);
		c.set("original", original);
		const media = await listReferredMedia(db, mediaIn(rest));
		const unusable = imageErrors(c.var.site, rest.image, media);
		if (unusable.length > 0) return problem(c, 422, "Some fields are not valid.", unusable);
		c.set("media", media);
		return next();
	},
);
