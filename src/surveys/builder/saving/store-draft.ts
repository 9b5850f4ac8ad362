import type { Member } from "../../../newsroom/member.ts";
import type { Database } from "../../../platform/db/connection.ts";
import { siteOf } from "../../../platform/env.ts";
import type { PublicChange } from "../../../publication/public-change.ts";
import { saveSurveyDraft, savingSurveyDraft } from "../../survey/drafts/survey-draft.sql.ts";
import { resolvePlaces } from "../../survey/placement/resolve-places.ts";
import { storeSurvey } from "../../survey/saving/store-survey.ts";
import { freeSurveySlug } from "../../survey/saving/survey-slugs.ts";
import type { SurveyInput } from "../../survey/survey.schema.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { toSurveyWrite } from "../../survey/survey-write.ts";
import type { BuilderPost } from "../builder-post.schema.ts";
import { firstText } from "../draft-texts.ts";
import type { DraftFault } from "../faults/draft-fault.ts";
import { type Asked, checkToStore } from "../faults/store-faults.ts";
import { type SavedDraft, toRow } from "./save-draft.ts";
import { findStoredDraft, isOutdated, markOf, type StoredDraft } from "./stored-draft.ts";

/** The result of making a working copy the survey, with what is stored now. */
export type StoreOutcome =
	| { outcome: "stored"; after: SurveyRow; change: PublicChange; stored: StoredDraft }
	| { outcome: "unchanged"; stored: StoredDraft }
	| { outcome: "refused"; faults: DraftFault[] }
	/** The survey, or its working copy, is not the one that the page has shown. */
	| { outcome: "changed"; stored: StoredDraft };

export interface StoreDoors {
	env: Env;
	db: Database;
	/** Opens the database for a change that the audit list names by this slug. */
	dbFor: (slug: string) => Database;
	by: Member;
}

/** Makes a working copy the survey that people see; what does not change stays as it is. */
export async function storeDraft(
	doors: StoreDoors,
	{ stored, draft }: SavedDraft,
	post: BuilderPost,
	asked: Asked,
): Promise<StoreOutcome> {
	const { env, db, by } = doors;
	const { before, tallies, row } = stored;
	const site = siteOf(env);
	if (isOutdated(stored)) return { outcome: "changed", stored };
	const checked = await checkToStore(env, db, { stored, draft, asked });
	if (!("input" in checked)) return { outcome: "refused", faults: checked.faults };
	const placed = await resolvePlaces(db, checked.input, before?.definition);
	const input: SurveyInput = { ...placed.input, status: statusAfter(asked, before) };
	const title = firstText(draft.title, draft.languages);
	const slug = before?.slug ?? (draft.slug || (await freeSurveySlug(db, title, stored.slug)));
	const write = toSurveyWrite(site, slug, input, { before, tallies });
	const next = { ...toRow(post, stored, draft, by), slug, base: markOf(write), draft: null };
	const target = doors.dbFor(slug);
	const result = await storeSurvey(target, site, slug, input, { before, tallies }, [
		...savingSurveyDraft(target, next, row),
	]);
	if (result.outcome === "stored") {
		return { ...result, stored: { slug, before: result.after, tallies, row: next } };
	}
	const isDone = result.outcome === "unchanged" && (await saveSurveyDraft(db, next, row));
	if (isDone) return { outcome: "unchanged", stored: { ...stored, row: next } };
	return { outcome: "changed", stored: await findStoredDraft(db, stored.slug) };
}

function statusAfter(asked: Asked, before: SurveyRow | undefined): SurveyInput["status"] {
	return asked === "open" ? "open" : (before?.status ?? "draft");
}
