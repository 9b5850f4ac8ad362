import type { SurveyInput, SurveyStatus } from "../schemas/survey.ts";

/** What a survey is at `now`, when the newsroom sends this. */
export function phaseAt(
	now: Date,
	survey: Pick<SurveyInput, "status" | "opens_at" | "closes_at">,
): SurveyStatus {
	if (survey.status !== "open") return survey.status;
	if (survey.closes_at && survey.closes_at <= now) return "closed";
	return survey.opens_at && survey.opens_at > now ? "scheduled" : "open";
}

/** Whether answers are taken: exact to the moment, even where the clock has not run yet. */
export function isOpen(
	survey: { status: SurveyStatus; closes_at: Date | null },
	now: Date,
): boolean {
	return survey.status === "open" && (survey.closes_at === null || now < survey.closes_at);
}
