import { nextTag } from "../../../newsroom/editing/save-tags.ts";
import type { Member } from "../../../newsroom/member.ts";
import type { Database } from "../../../platform/db/connection.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { type SurveyDraftRow, saveSurveyDraft } from "../../survey/drafts/survey-draft.sql.ts";
import { type BuilderPost, MAX_DRAFT_BYTES } from "../builder-post.schema.ts";
import type { DraftSurvey } from "../draft-survey.schema.ts";
import { firstText } from "../draft-texts.ts";
import { standingOf } from "./draft-standing.ts";
import {
	findStoredDraft,
	isProvisional,
	isSameDraft,
	markOf,
	readingOf,
	readRevision,
	type StoredDraft,
	standingDraft,
} from "./stored-draft.ts";

const MAX_TITLE_LENGTH = 300;

/** A sent form, with the survey that stands in it. */
export interface SentDraft {
	post: BuilderPost;
	draft: DraftSurvey;
}

/** The result of a sent form, with what is stored now. */
export interface SavedDraft {
	/** `old`: this page has sent something newer, which stays. `changed`: somebody else has written, nothing is stored. */
	outcome: "saved" | "unchanged" | "old" | "changed" | "long";
	stored: StoredDraft;
	/** The survey that stands in the form. */
	draft: DraftSurvey;
}

/** Stores what a form sends as the working copy of its survey, unless somebody else has written since. */
export async function saveDraft(
	db: Database,
	site: Site,
	sent: SentDraft,
	stored: StoredDraft,
	by: Member,
	isAgain = false,
): Promise<SavedDraft> {
	const { before, row, slug } = stored;
	const draft = { ...sent.draft, ...(before && { slug: before.slug }) };
	const stands = standingDraft(stored, site);
	const standing = standingOf(sent.post, stored);
	if (standing === "old") return { outcome: "old", stored, draft };
	const isSame = JSON.stringify(draft) === JSON.stringify(stands);
	const isNothingNew = before ? isSameDraft(draft, stands, readingOf(site)) : isSame && row;
	if (isNothingNew && (isSame || !row?.draft)) return { outcome: "unchanged", stored, draft };
	if (standing === "changed") return { outcome: "changed", stored, draft };
	const text = JSON.stringify(draft);
	if (Buffer.byteLength(text) > MAX_DRAFT_BYTES) return { outcome: "long", stored, draft };
	const next = { ...toRow(sent.post, stored, draft, by), draft };
	if (await saveSurveyDraft(db, next, row)) {
		return { outcome: "saved", stored: { ...stored, row: next }, draft };
	}
	const now = await findStoredDraft(db, slug);
	return isAgain
		? { outcome: "changed", stored: now, draft }
		: saveDraft(db, site, sent, now, by, true);
}

/** Returns the row of a working copy after a save; what was typed is left to the caller. */
export function toRow(
	post: BuilderPost,
	{ before, row, slug }: StoredDraft,
	draft: DraftSurvey,
	by: Member,
): Omit<SurveyDraftRow, "draft"> {
	const now = new Date();
	const shown = readRevision(post.revision).base;
	return {
		slug,
		provisional: row?.provisional ?? (isProvisional(slug) ? slug : null),
		tag: nextTag(post, row?.tag),
		base: before ? shown || (row?.base ?? markOf(before)) : null,
		title: firstText(draft.title, draft.languages).slice(0, MAX_TITLE_LENGTH),
		created_by: row?.created_by ?? by.id,
		created_name: row?.created_name ?? by.name,
		created_at: row?.created_at ?? now,
		updated_by: by.id,
		updated_name: by.name,
		updated_at: now,
	};
}
