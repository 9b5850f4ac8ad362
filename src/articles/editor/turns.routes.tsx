import { Hono } from "hono";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { path } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { recallArticle } from "../announcements/recall-article.ts";
import { changeBetween } from "../article/article-change.ts";
import { CHANGED_MEANWHILE, NO_ARTICLE } from "../article/article-edit.middleware.ts";
import { discardDraft } from "../drafts/discard-draft.ts";
import { requireOwnDraft } from "../drafts/draft.middleware.ts";
import { respondConflict } from "./conflict/respond-conflict.tsx";
import {
	type EditorEnv,
	findArticleToRead,
	findArticleToWrite,
	readPost,
} from "./editor.middleware.ts";
import { MAX_EDITOR_BYTES } from "./editor-post.schema.ts";
import { requireCurrent } from "./require-current.middleware.ts";
import { standingInput } from "./shown-article.ts";
import { unschedule } from "./unschedule.ts";

const limitSize = sizeLimit("An article", MAX_EDITOR_BYTES);

/** Takes back what was published, planned or written of an article. */
export const newsroomEditorTurns = new Hono<EditorEnv>()
	.post(
		"/:slug/recall",
		policy("newsroom", "articles:publish"),
		path(SlugPath),
		findArticleToRead,
		async (c) => {
			const { before, primaryDb, slug } = c.var;
			if (!before) return problem(c, 404, NO_ARTICLE);
			const recall = await recallArticle(primaryDb, before, false, new Date());
			if (!recall) return problem(c, 409, CHANGED_MEANWHILE);
			if ("refusal" in recall) return c.redirect(`/newsroom/articles/${slug}?done=late`, 303);
			if (recall.after !== before) c.var.followChange(changeBetween(before, recall.after));
			return c.redirect(`/newsroom/articles/${recall.after.article.slug}?done=recalled`, 303);
		},
	)
	.post(
		"/:slug/unschedule",
		policy("newsroom", "articles:publish"),
		path(SlugPath),
		limitSize,
		readPost,
		findArticleToWrite,
		requireCurrent,
		async (c) => {
			const { primaryDb: db, site, member, slug, before, draft } = c.var;
			const isDone = before && (await unschedule(db, site, { before, draft }, member));
			if (!isDone) return respondConflict(c, { slug, typed: standingInput(c.var), stored: c.var });
			c.var.listChange();
			return c.redirect(`/newsroom/articles/${slug}?done=unscheduled`, 303);
		},
	)
	.post(
		"/:slug/discard",
		policy("newsroom", "drafts:write"),
		path(SlugPath),
		limitSize,
		readPost,
		findArticleToWrite,
		requireOwnDraft,
		requireCurrent,
		async (c) => {
			const { primaryDb: db, slug, before, draft } = c.var;
			const isDone = !before || !draft || (await discardDraft(db, before, draft));
			if (!isDone) return respondConflict(c, { slug, typed: standingInput(c.var), stored: c.var });
			const isGone = !before || before.article.details.is_stub;
			return c.redirect(
				isGone ? "/newsroom/articles" : `/newsroom/articles/${slug}?done=discarded`,
				303,
			);
		},
	);
