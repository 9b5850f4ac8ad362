import type { SurveyStatus } from "../../survey/survey.schema.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";

/** A change of a survey's status by the newsroom. */
export const TURNS = ["open", "close", "reopen"] as const;
export type Turn = (typeof TURNS)[number];

/** The turn that is possible in each status. */
export const turnOf: Record<SurveyStatus, Turn> = {
	draft: "open",
	scheduled: "close",
	open: "close",
	closed: "reopen",
};

/** The limits that a form can lift. */
export type Limit = "closes_at" | "quota";

/** Lists the limits that would close a survey as soon as it is opened. */
export function reachedLimits(survey: SurveyRow, submissions: number, now: Date): Limit[] {
	const { closes_at, definition } = survey;
	const isOver = closes_at !== null && closes_at <= now;
	const isFull = definition.quota !== undefined && submissions >= definition.quota;
	return [...(isOver ? ["closes_at" as const] : []), ...(isFull ? ["quota" as const] : [])];
}
