import { toPublicChange } from "../../publication/change-scope.ts";
import type { PublicChange } from "../../publication/public-change.ts";
import { isPlaced } from "./placement/placed.ts";
import type { SurveyRow, SurveyWrite } from "./survey.sql.ts";

/** True if storing the survey would change nothing: then nothing is stored, and nobody is told. */
export function isUnchanged(survey: SurveyWrite, before: SurveyRow): boolean {
	const names = ["language", "definition", "status", "closed_by", "announce"] as const;
	const times = ["opens_at", "closes_at"] as const;
	return [...names, ...times].every(
		(name) => JSON.stringify(survey[name]) === JSON.stringify(before[name]),
	);
}

type State = Pick<SurveyWrite, "status" | "announce" | "definition">;

/** True if articles and feeds may call to a survey in one of these states. */
export function isCalledTo(states: (State | undefined)[]): boolean {
	return states.some((state) => state?.status === "open" && isPlaced(state));
}

/** Returns the public change from one state of a survey to another: none if the public sees neither. */
export function surveyChange(after: SurveyRow, before: SurveyRow | undefined): PublicChange {
	const states = [before, after];
	const isPublic = states.some((state) => state !== undefined && state.status !== "draft");
	const change = { slug: after.slug, announce: isCalledTo(states) };
	return toPublicChange([], isPublic ? [change] : []);
}
