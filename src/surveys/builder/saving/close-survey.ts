import type { Database } from "../../../platform/db/connection.ts";
import type { Site } from "../../../platform/schema/site-settings.schema.ts";
import { type StoredSurvey, storeSurvey, toInput } from "../../survey/saving/store-survey.ts";
import { findStoredDraft, type StoredDraft } from "./stored-draft.ts";

/** A survey that was just closed. */
type ClosedSurvey = Extract<StoredSurvey, { outcome: "stored" }>;

/** Closes a survey as it is stored; its working copy stays. Undefined if it takes no answers anyway. */
export async function closeSurvey(
	db: Database,
	site: Site,
	{ before, tallies, slug }: StoredDraft,
	isAgain = false,
): Promise<ClosedSurvey | undefined> {
	if (!before || (before.status !== "open" && before.status !== "scheduled")) return undefined;
	const input = { ...toInput(before), status: "closed" } as const;
	const result = await storeSurvey(db, site, before.slug, input, { before, tallies });
	if (result.outcome === "stored") return result;
	return isAgain ? undefined : closeSurvey(db, site, await findStoredDraft(db, slug), true);
}
