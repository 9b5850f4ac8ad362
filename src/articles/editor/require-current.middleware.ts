import { createMiddleware } from "hono/factory";
import { respondConflict } from "./conflict/respond-conflict.tsx";
import type { EditorEnv } from "./editor.middleware.ts";
import { standingOf } from "./editor-standing.ts";
import { standingInput } from "./shown-article.ts";

/** Responds with 412 if somebody else has written since the form was shown. */
export const requireCurrent = createMiddleware<EditorEnv>(async (c, next) => {
	const { primaryDb, post, slug } = c.var;
	const standing = await standingOf(primaryDb, post, c.var);
	if (standing !== "changed") return next();
	return respondConflict(c, { slug, typed: standingInput(c.var), stored: c.var });
});
