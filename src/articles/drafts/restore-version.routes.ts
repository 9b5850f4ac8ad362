import { type Context, Hono } from "hono";
import { lostRaceStatus } from "../../platform/http/conditional-requests.ts";
import { replacement } from "../../platform/http/edited-body.ts";
import { problem } from "../../platform/http/problem.ts";
import { policy } from "../../platform/http/route-policy.ts";
import { sizeLimit } from "../../platform/http/size-limit.middleware.ts";
import { noQuery, path } from "../../platform/http/validation.ts";
import { CHANGED_MEANWHILE, NO_ARTICLE } from "../article/article-edit.middleware.ts";
import { findLastChange } from "../article/versions/last-change.sql.ts";
import { VersionPath } from "../article/versions/version.schema.ts";
import { checkDraft } from "./check-draft.ts";
import { toDraft } from "./draft.json.ts";
import { DRAFT_CHANGED, draftTag, loadDraft } from "./draft.middleware.ts";
import { MAX_PUBLISH_BYTES, type RestoreInput, restoring } from "./draft.schema.ts";
import { listDraftHints } from "./draft-hints.ts";
import { type PublishEnv, requireSameState } from "./publish.middleware.ts";
import { answer } from "./publish-response.middleware.ts";
import { restoreVersion } from "./restore-version.ts";

type InputOut = { in: object; out: { param: VersionPath; json: RestoreInput } };

const NO_VERSION = "The article has no such version.";
const HAS_DRAFT =
	"The article is not public, so the version would become its working copy, and it has one: discard that first.";

const limitRestore = sizeLimit("A restore", MAX_PUBLISH_BYTES);

/** Brings versions of articles back. */
export const newsroomRestores = new Hono<PublishEnv>().post(
	"/:slug/versions/:number/restore",
	policy("newsroom", "articles:publish"),
	path(VersionPath),
	noQuery,
	limitRestore,
	loadDraft,
	replacement(restoring),
	requireSameState,
	async (c: Context<PublishEnv, string, InputOut>) => {
		const { before, draft, isDone, primaryDb: db, site, member } = c.var;
		if (!before) return problem(c, 404, NO_ARTICLE);
		// The tag is that of a working copy which was published since: the article is another one now.
		if (isDone)
			return problem(
				c,
				412,
				CHANGED_MEANWHILE,
				undefined,
				await findLastChange(db, before.article),
			);
		const { number } = c.req.valid("param");
		const wanted = { before, draft };
		const restored = await restoreVersion(db, site, wanted, number, c.req.valid("json"), member);
		if ("refused" in restored)
			return restored.refused === "noVersion"
				? problem(c, 404, NO_VERSION)
				: problem(c, 409, HAS_DRAFT);
		if ("published" in restored) return answer(c, restored.published);
		const { saved, typed } = restored;
		if (!saved) return problem(c, lostRaceStatus(c.req.raw), DRAFT_CHANGED);
		c.var.listChange();
		c.header("ETag", draftTag(saved));
		const checked = await checkDraft(db, site, typed, before);
		const hints = await listDraftHints(db, site, typed, before);
		return c.json(toDraft(saved, before.article, checked, hints), 202);
	},
);
