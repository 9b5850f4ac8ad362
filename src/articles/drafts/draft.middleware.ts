import { createMiddleware } from "hono/factory";
import { preconditionProblem } from "../../platform/http/precondition-problem.ts";
import { problem } from "../../platform/http/problem.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { MAX_ARTICLE_BYTES } from "../article/article.schema.ts";
import type { ArticleEditEnv } from "../article/article-edit.middleware.ts";
import { findArticleForNewsroom } from "../article/article-newsroom.sql.ts";
import { type DraftRow, findDraft } from "./draft.sql.ts";
import { typedArticle } from "./draft-input.ts";

/** The environment of routes about a working copy. */
export interface DraftEnv extends ArticleEditEnv {
	Variables: ArticleEditEnv["Variables"] & { draft: DraftRow | undefined };
}

export const NO_DRAFT = "The article has no working copy.";
export const DRAFT_CHANGED =
	"The working copy has changed meanwhile. Read it again, then change it.";
const failures = {
	absent: NO_DRAFT,
	changed: DRAFT_CHANGED,
	exists: "There is a working copy already, and If-None-Match forbids to replace it.",
};

/** Responds with 413 to a working copy that is too long. */
export const limitDraft = sizeLimit("A working copy", MAX_ARTICLE_BYTES);

export const draftTag = ({ tag }: Pick<DraftRow, "tag">) => `"${tag}"`;

/** Sets `before`, the stored article, and `draft`, its working copy; and what a patch changes. */
export const loadDraft = createMiddleware<DraftEnv>(async (c, next) => {
	const slug = c.req.param("slug") ?? "";
	const [before, draft] = await Promise.all([
		findArticleForNewsroom(c.var.primaryDb, slug),
		findDraft(c.var.primaryDb, slug),
	]);
	c.set("before", before);
	c.set("draft", draft);
	c.set("stands", draft?.input ?? (before && typedArticle(before)));
	return next();
});

/** Responds with 412 if a precondition about the working copy fails. */
export const requireSameDraft = createMiddleware<DraftEnv>((c, next) => {
	const { draft } = c.var;
	const failed = preconditionProblem(c, draft && draftTag(draft), failures, lastChange(draft));
	return failed ? Promise.resolve(failed) : next();
});

const lastChange = (draft: DraftRow | undefined) =>
	draft && { changed_by: draft.updated_name, changed_at: draft.updated_at.toISOString() };

/**
 * Responds with 403 to authors who would change what is not theirs: those may only change working copies that they
 * created, and none that an editor has scheduled.
 */
export const requireOwnDraft = createMiddleware<DraftEnv>((c, next) => {
	const { draft, member, permissions } = c.var;
	if (!draft || permissions.has("articles:write")) return next();
	const { created_by, created_name, publish_at } = draft;
	if (created_by !== member.id)
		return refuse(`The working copy is ${created_name}’s: authors change only their own.`);
	if (publish_at) return refuse("The working copy is scheduled: only editors change it now.");
	return next();

	function refuse(detail: string) {
		return Promise.resolve(problem(c, 403, detail));
	}
});
