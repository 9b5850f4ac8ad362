import { findChange } from "../../../newsroom/audit/audit.sql.ts";
import type { Member } from "../../../newsroom/member.ts";
import type { Database } from "../../../platform/db/connection.ts";
import type { SurveyDraftRow } from "../../survey/drafts/survey-draft.sql.ts";
import { markOf, type StoredDraft } from "../saving/stored-draft.ts";
import type { SurveyCause } from "./survey-conflict-view.ts";

/** Returns who made what stands there now, the working copy or else the survey, and when. */
export async function findSurveyCause(
	db: Database,
	{ before, row }: StoredDraft,
	last: SurveyDraftRow | undefined,
	member: Member,
): Promise<SurveyCause> {
	// Without a draft it says who has applied or discarded the last one, if the survey is still that.
	const isTold = row && (row.draft !== null || row.base === markOf(before));
	const known = isTold ? row : undefined;
	if (known) {
		const isMe = known.updated_by === member.id;
		const kind = known.draft === null ? "changed" : "saved";
		return { kind, by: known.updated_name, at: known.updated_at.toISOString(), isMe };
	}
	const change = before && (await findChange(db, "surveys", before.revision));
	const at = change?.at ?? before?.updated_at ?? last?.updated_at ?? new Date();
	const isMe = change?.member === member.id;
	return { kind: "changed", by: change?.name, at: at.toISOString(), isMe };
}
