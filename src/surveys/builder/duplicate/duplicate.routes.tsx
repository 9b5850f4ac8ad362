import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { frameOf } from "../../../newsroom/layout/newsroom-layout.tsx";
import type { NewsroomEnv } from "../../../newsroom/member.ts";
import { problem } from "../../../platform/http/problem.ts";
import { policy } from "../../../platform/http/route-policy.ts";
import { path } from "../../../platform/http/validation.ts";
import { SlugPath } from "../../../platform/schema/slug-path.schema.ts";
import { firstText } from "../draft-texts.ts";
import { findStoredDraft, type StoredDraft, standingDraft } from "../saving/stored-draft.ts";
import { DuplicatePage } from "./duplicate.page.tsx";
import { duplicateSurvey } from "./duplicate-draft.ts";

interface DuplicateEnv extends NewsroomEnv {
	Variables: NewsroomEnv["Variables"] & { stored: StoredDraft };
}

/** Sets the survey and its working copy; 404 if there is neither. */
const findStored = createMiddleware<DuplicateEnv, string, { out: { param: SlugPath } }>(
	async (c, next) => {
		const stored = await findStoredDraft(c.var.primaryDb, c.req.valid("param").slug);
		if (!stored.before && !stored.row?.draft) return problem(c, 404, "There is no such survey.");
		c.set("stored", stored);
		return next();
	},
);

/** The page that makes a copy of a survey. */
export const newsroomDuplication = new Hono<DuplicateEnv>()
	.get(
		"/surveys/:slug/duplicate",
		policy("newsroom", "surveys:write"),
		path(SlugPath),
		findStored,
		(c) => {
			const { site, stored } = c.var;
			const { slug, before, row } = stored;
			const { title, languages } = standingDraft(stored, site);
			const isStored = before !== undefined;
			const page = { slug, isStored, hasChanges: isStored && Boolean(row?.draft) };
			const shown = { ...frameOf(c), ...page, title: firstText(title, languages) };
			return c.html(<DuplicatePage {...shown} />);
		},
	)
	.post(
		"/surveys/:slug/duplicate",
		policy("newsroom", "surveys:write"),
		path(SlugPath),
		findStored,
		async (c) => {
			const { site, stored, member, primaryDb } = c.var;
			const slug = await duplicateSurvey(primaryDb, site, stored, member);
			c.var.listChange();
			return c.redirect(`/newsroom/surveys/${slug}/edit?done=duplicated`, 303);
		},
	);
