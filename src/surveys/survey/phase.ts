import type { ClosedBy, SurveyInput, SurveyStatus } from "./survey.schema.ts";

export interface Phase {
	status: SurveyStatus;
	closed_by: ClosedBy | null;
}

const closed = (closed_by: ClosedBy): Phase => ({ status: "closed", closed_by });

/** What a survey with so many responses is at `now`, when the newsroom sends this. */
export function phaseAt(
	now: Date,
	survey: Pick<SurveyInput, "status" | "opens_at" | "closes_at" | "quota">,
	responses: number,
): Phase {
	if (survey.status === "closed") return closed("hand");
	if (survey.status === "draft") return { status: "draft", closed_by: null };
	if (survey.closes_at && survey.closes_at <= now) return closed("date");
	if (survey.quota !== undefined && responses >= survey.quota) return closed("quota");
	const isAhead = survey.opens_at && survey.opens_at > now;
	return { status: isAhead ? "scheduled" : "open", closed_by: null };
}

/** Why a survey takes no answers at `now`; undefined if it does. Exact to the moment, whenever the clock runs. */
export function whyNotOpen(
	survey: Phase & { closes_at: Date | null },
	now: Date,
): ClosedBy | "scheduled" | undefined {
	if (survey.status !== "open") return survey.closed_by ?? "scheduled";
	return survey.closes_at !== null && survey.closes_at <= now ? "date" : undefined;
}
