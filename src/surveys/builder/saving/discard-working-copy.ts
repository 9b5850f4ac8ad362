import type { Member } from "../../../newsroom/member.ts";
import type { Database } from "../../../platform/db/connection.ts";
import { eraseSurveyDraft, saveSurveyDraft } from "../../survey/drafts/survey-draft.sql.ts";
import { standingOf } from "./draft-standing.ts";
import { type SentDraft, toRow } from "./save-draft.ts";
import { findStoredDraft, markOf, type StoredDraft } from "./stored-draft.ts";

interface Discarded {
	outcome: "discarded" | "changed";
	stored: StoredDraft;
}

/** Discards a working copy, unless somebody else has written since the page was shown. */
export async function discardDraft(
	db: Database,
	{ post, draft }: SentDraft,
	stored: StoredDraft,
	by: Member,
): Promise<Discarded> {
	const { before, row, slug } = stored;
	if (!row) return { outcome: "discarded", stored };
	if (standingOf(post, stored) === "changed") return { outcome: "changed", stored };
	const next = { ...toRow(post, stored, draft, by), base: markOf(before), draft: null };
	const isDone = before ? await saveSurveyDraft(db, next, row) : await eraseSurveyDraft(db, row);
	if (isDone) return { outcome: "discarded", stored: { ...stored, row: next } };
	return { outcome: "changed", stored: await findStoredDraft(db, slug) };
}
