import { type Context, Hono } from "hono";
import { lostRaceStatus } from "../../platform/http/conditional-requests.ts";
import { changedBy, replacement } from "../../platform/http/edited-body.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { noQuery, path } from "../../platform/http/validation.ts";
import { SlugPath } from "../../platform/schema/slug-path.schema.ts";
import { isReserved, RESERVED } from "../article/article-conflict.ts";
import { NO_ARTICLE } from "../article/article-edit.middleware.ts";
import { findArticleForNewsroom } from "../article/article-newsroom.sql.ts";
import { checkDraft } from "./check-draft.ts";
import { discardDraft } from "./discard-draft.ts";
import { toDraft } from "./draft.json.ts";
import {
	DRAFT_CHANGED,
	type DraftEnv,
	draftTag,
	limitDraft,
	loadDraft,
	NO_DRAFT,
	requireOwnDraft,
	requireSameDraft,
} from "./draft.middleware.ts";
import { type DraftInput, DraftPatch, editedDraft } from "./draft.schema.ts";
import { findDraft } from "./draft.sql.ts";
import { listDraftHints } from "./draft-hints.ts";
import { typedPart } from "./draft-input.ts";
import { type Stored, saveWorkingCopy } from "./save-working-copy.ts";

type InputOut = { in: object; out: { param: SlugPath; json: DraftInput } };

/** The working copies of articles. Nothing public depends on them. */
export const newsroomDrafts = new Hono<DraftEnv>()
	.get(
		"/:slug/draft",
		policy("newsroom", "articles:read"),
		path(SlugPath),
		noQuery,
		loadDraft,
		requireSameDraft,
		(c) => respond(c, c.var, 200),
	)
	.put(
		"/:slug/draft",
		policy("newsroom", "drafts:write"),
		path(SlugPath),
		noQuery,
		limitDraft,
		loadDraft,
		requireOwnDraft,
		requireSameDraft,
		replacement(editedDraft),
		save,
	)
	.patch(
		"/:slug/draft",
		policy("newsroom", "drafts:write"),
		path(SlugPath),
		noQuery,
		limitDraft,
		loadDraft,
		requireOwnDraft,
		requireSameDraft,
		changedBy(DraftPatch, editedDraft),
		save,
	)
	.delete(
		"/:slug/draft",
		policy("newsroom", "drafts:write"),
		path(SlugPath),
		noQuery,
		loadDraft,
		requireOwnDraft,
		requireSameDraft,
		async (c) => {
			const { before, draft, primaryDb } = c.var;
			if (!before || !draft) return problem(c, 404, NO_DRAFT);
			const isDone = await discardDraft(primaryDb, before, draft);
			return isDone ? c.body(null, 204) : problem(c, lostRaceStatus(c.req.raw), DRAFT_CHANGED);
		},
	);

async function save(c: Context<DraftEnv, string, InputOut>) {
	const { primaryDb: db, site, member, draft } = c.var;
	const { slug } = c.req.valid("param");
	if (!c.var.before && isReserved(slug, undefined))
		return problem(c, 409, RESERVED, [{ pointer: "#/slug", detail: RESERVED }]);
	const typed = typedPart(c.req.valid("json"), slug);
	if (!(await saveWorkingCopy(db, site, slug, c.var, typed, member)))
		return problem(c, lostRaceStatus(c.req.raw), DRAFT_CHANGED);
	const [before, saved] = await Promise.all([
		findArticleForNewsroom(db, slug),
		findDraft(db, slug),
	]);
	if (!draft) c.header("Location", site.url + c.req.path);
	return respond(c, { before, draft: saved }, draft ? 200 : 201);
}

async function respond<Status extends 200 | 201>(
	c: Context<DraftEnv>,
	{ before, draft }: Stored,
	status: Status,
) {
	if (!before) return problem(c, 404, NO_ARTICLE);
	if (!draft) return problem(c, 404, NO_DRAFT);
	const { primaryDb: db, site } = c.var;
	const [checked, hints] = await Promise.all([
		checkDraft(db, site, draft.input, before),
		listDraftHints(db, site, draft.input, before),
	]);
	c.header("ETag", draftTag(draft));
	return c.json(toDraft(draft, before.article, checked, hints), status);
}
