import { createHash } from "node:crypto";
import type { Database } from "../../../platform/db/connection.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import type { Tally } from "../../questions/tally.schema.ts";
import { findSurveyDraft, type SurveyDraftRow } from "../../survey/drafts/survey-draft.sql.ts";
import { findSurvey, type SurveyRow, type SurveyWrite } from "../../survey/survey.sql.ts";
import { listTallies } from "../../survey/tallies.sql.ts";
import { type DraftSurvey, type Reading, readStored } from "../draft-survey.schema.ts";
import { emptyDraft } from "../empty-draft.ts";
import { toDraft } from "../to-draft.ts";
import { toSurveyInput } from "../to-survey-input.ts";

/** A survey, the tallies of its answers, and its working copy. */
export interface StoredDraft {
	/** The present address of the working copy, otherwise of the survey, otherwise the one that was asked for. */
	slug: string;
	before: SurveyRow | undefined;
	tallies: Tally[];
	row: SurveyDraftRow | undefined;
}

/** Finds what is stored at an address, which may be the provisional one of a survey that has got its own since. */
export async function findStoredDraft(db: Database, asked: string): Promise<StoredDraft> {
	const row = await findSurveyDraft(db, asked);
	const slug = row?.slug ?? asked;
	const before = await findSurvey(db, slug);
	const tallies = before ? await listTallies(db, before.survey_key) : [];
	return { slug, before, tallies, row };
}

const PROVISIONAL = /^(?:umfrage|survey)-[0-9a-f]{8}$/;

/** Returns the address that a survey has until it is stored. */
export function provisionalSlug(page: string, language: string): string {
	const word = /^de\b/i.test(language) ? "umfrage" : "survey";
	return `${word}-${page.slice(0, 8).toLowerCase()}`;
}

/** True if nobody has chosen the address of a survey yet. */
export const isProvisional = (slug: string) => PROVISIONAL.test(slug);

export const readingOf = ({ language, timeZone }: Site): Reading => ({ language, timeZone });

/** Returns what the form shows: the working copy, otherwise the survey as somebody would type it. */
export function standingDraft({ before, row }: StoredDraft, site: Site): DraftSurvey {
	if (!row?.draft) return before ? toDraft(before, readingOf(site)) : emptyDraft(site.language);
	const draft = readStored(row.draft);
	return before ? { ...draft, slug: before.slug } : draft;
}

/** True if two drafts make the same survey. */
export function isSameDraft(one: DraftSurvey, other: DraftSurvey, reading: Reading): boolean {
	const [first, second] = [one, other].map((draft) =>
		JSON.stringify(toSurveyInput(draft, reading)),
	);
	return first === second;
}

type Content = Pick<SurveyWrite, "language" | "definition" | "announce" | "opens_at" | "closes_at">;

/** Names the content of a stored survey: another one after each change of what somebody types, not of its phase. */
export function markOf(survey: Content | undefined): string {
	if (!survey) return "";
	const { language, definition, announce, opens_at = null, closes_at = null } = survey;
	const content = JSON.stringify([language, definition, announce, opens_at, closes_at]);
	return `s${createHash("sha256").update(content).digest("hex").slice(0, 15)}`;
}

/** Names what stands in the form: the working copy, otherwise the content of the survey. */
export const tagOfStored = ({ before, row }: StoredDraft) =>
	row?.draft ? row.tag : markOf(before);

/** Names the survey from which the form begins, and the phase in which it is. */
export function revisionOf({ before, row }: StoredDraft): string {
	if (!before) return "";
	const base = row?.draft ? row.base : undefined;
	return `${base ?? markOf(before)}/${before.status}`;
}

/** Returns the two parts of such a name. */
export function readRevision(revision: string): { base: string; status: string } {
	const [base = "", status = ""] = revision.split("/");
	return { base, status };
}

/** True if the survey has another content than the one from which its working copy began. */
export const isOutdated = ({ before, row }: StoredDraft): boolean =>
	before !== undefined && row !== undefined && row.draft !== null && row.base !== markOf(before);
