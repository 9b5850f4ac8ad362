import { createMiddleware } from "hono/factory";
import { problem } from "../../platform/http/problem.ts";
import { NO_ARTICLE } from "../article/article-edit.middleware.ts";
import type { DraftEnv } from "../drafts/draft.middleware.ts";

const NOT_OWN = "Authors show only working copies that they created.";

/** True unless an author would show a working copy of somebody else. */
export function mayShow({ draft, member, permissions }: DraftEnv["Variables"]): boolean {
	return permissions.has("articles:write") || draft?.created_by === member.id;
}

/** Responds with 404 unless there is an article, and with 403 to authors whose working copy it is not. */
export const requireOwn = createMiddleware<DraftEnv>(async (c, next) => {
	if (!c.var.before) return problem(c, 404, NO_ARTICLE);
	return mayShow(c.var) ? next() : problem(c, 403, NOT_OWN);
});
