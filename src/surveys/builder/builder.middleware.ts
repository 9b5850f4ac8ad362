import { createMiddleware } from "hono/factory";
import type { NewsroomEnv } from "../../newsroom/member.ts";
import { type FormFields, readForm } from "../../platform/http/form-fields.ts";
import { problem } from "../../platform/http/problem.ts";
import { checkForm } from "../../platform/http/validation.ts";
import type { ChangeEnv } from "../../publication/follow-changes.middleware.ts";
import { BuilderPost } from "./builder-post.schema.ts";
import { findStoredDraft, provisionalSlug, type StoredDraft } from "./saving/stored-draft.ts";

/** The environment of the page on which a survey is made. */
export interface BuilderEnv extends ChangeEnv {
	Variables: ChangeEnv["Variables"] &
		NewsroomEnv["Variables"] & { stored: StoredDraft; fields: FormFields; post: BuilderPost };
}

export const NO_SURVEY = "There is no such survey.";
const NO_FORM = "This is not the form of a survey: open its page again.";

/** Reads the form; responds with 422 to anything that no page of a survey sends. */
export const readBuilderPost = createMiddleware<BuilderEnv>(async (c, next) => {
	const fields = (await readForm(c))?.fields ?? new Map();
	const checked = checkForm(BuilderPost, fields);
	if ("errors" in checked) return problem(c, 422, NO_FORM);
	c.set("fields", fields);
	c.set("post", checked.output);
	return next();
});

/** Sets the survey and its working copy; leads from the provisional address to the present one. */
export const findSurveyToShow = createMiddleware<BuilderEnv>(async (c, next) => {
	const asked = c.req.param("slug") ?? "";
	const stored = await findStoredDraft(c.var.primaryDb, asked);
	if (stored.slug !== asked) return c.redirect(`/newsroom/surveys/${stored.slug}/edit`, 303);
	if (!stored.before && !stored.row) return problem(c, 404, NO_SURVEY);
	c.set("stored", stored);
	return next();
});

/**
 * Sets the survey and the working copy that a form is about. A form without an address is a new survey, whose address
 * is made of the page; the same form again is the same survey. The form of a survey that is gone becomes a new one.
 */
export const findSurveyToWrite = createMiddleware<BuilderEnv>(async (c, next) => {
	const { primaryDb, post, site } = c.var;
	const own = provisionalSlug(post.page, site.language);
	const found = await findStoredDraft(primaryDb, c.req.param("slug") ?? own);
	const isThere = found.before !== undefined || found.row !== undefined;
	c.set("stored", isThere ? found : await findStoredDraft(primaryDb, own));
	return next();
});
