import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { Part } from "../../media/upload/multipart-parts.ts";
import { type FormFields, readForm } from "../../platform/http/form-fields.ts";
import { problem } from "../../platform/http/problem.ts";
import { checkForm } from "../../platform/http/validation.ts";
import { findPresentForNewsroom } from "../addresses/former-address.sql.ts";
import { NO_ARTICLE } from "../article/article-edit.middleware.ts";
import type { DraftEnv } from "../drafts/draft.middleware.ts";
import { EditorPost } from "./editor-post.schema.ts";
import { findStored } from "./save-edit.ts";
import { provisionalSlug } from "./shown-article.ts";

/** The environment of the page on which an article is written. */
export interface EditorEnv extends DraftEnv {
	Variables: DraftEnv["Variables"] & {
		/** The present slug of the article. */
		slug: string;
		fields: FormFields;
		post: EditorPost;
		/** The store of pictures, and the files of a form that sends one: only its route sets them. */
		bucket: R2Bucket;
		files: Part[];
	};
}

const NO_FORM = "This is not the form of an article: open its page again.";

/** Reads the form; responds with 422 to anything that no page of an article sends. */
export const readPost = createMiddleware<EditorEnv>(async (c, next) => {
	const fields = (await readForm(c))?.fields ?? new Map();
	const checked = checkForm(EditorPost, fields);
	if ("errors" in checked) return problem(c, 422, NO_FORM);
	c.set("fields", fields);
	c.set("post", checked.output);
	return next();
});

/** Sets the article and its working copy; leads from a former address to the present one. */
export const findArticleToRead = createMiddleware<EditorEnv>(async (c, next) => {
	const slug = c.req.param("slug") ?? "";
	const present = await loadArticle(c, slug);
	if (present !== slug) return c.redirect(`/newsroom/articles/${present}`, 303);
	return c.var.before ? next() : problem(c, 404, NO_ARTICLE);
});

/**
 * Sets the article and its working copy that a form is about. A form without an address is a new article, whose address
 * is made of the page; the same form again is the same article, also when that has got another address.
 */
export const findArticleToWrite = createMiddleware<EditorEnv>(async (c, next) => {
	const { site, post } = c.var;
	await loadArticle(c, c.req.param("slug") ?? provisionalSlug(post.page, site.language));
	const isGone = c.req.param("slug") !== undefined && !c.var.before && post.tag === "";
	return isGone ? problem(c, 404, NO_ARTICLE) : next();
});

/** Sets what is stored of an article, which may have got another address; returns its present slug. */
async function loadArticle(c: Context<EditorEnv>, asked: string): Promise<string> {
	const db = c.var.primaryDb;
	const found = await findStored(db, asked);
	const slug = found.before ? asked : ((await findPresentForNewsroom(db, asked))?.slug ?? asked);
	const { before, draft } = slug === asked ? found : await findStored(db, slug);
	c.set("slug", slug);
	c.set("before", before);
	c.set("draft", draft);
	return slug;
}
