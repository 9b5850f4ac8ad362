import type { Context } from "hono";
import { problem } from "../../../platform/http/problem.ts";
import { findLastChange } from "../../article/versions/last-change.sql.ts";
import { DRAFT_CHANGED } from "../../drafts/draft.middleware.ts";
import type { DraftInput } from "../../drafts/draft.schema.ts";
import type { Stored } from "../../drafts/save-working-copy.ts";
import type { EditorEnv } from "../editor.middleware.ts";

/** What was sent although somebody else has written since, and what is stored now. */
export interface Conflict {
	/** The present slug of the article. */
	slug: string;
	/** The working copy that the form would have made. */
	typed: DraftInput;
	stored: Stored;
}

/** Responds with 412 to a form whose article somebody else has changed since: nothing was stored. */
export async function respondConflict(c: Context<EditorEnv>, { stored }: Conflict) {
	const { before, draft } = stored;
	const change = draft
		? { changed_by: draft.updated_name, changed_at: draft.updated_at.toISOString() }
		: before && (await findLastChange(c.var.primaryDb, before.article));
	return problem(c, 412, DRAFT_CHANGED, undefined, change);
}
