import type { ClosedBy, SurveyInput, SurveyStatus } from "./survey.schema.ts";

export interface Phase {
	status: SurveyStatus;
	closed_by: ClosedBy | null;
}

const closed = (closed_by: ClosedBy): Phase => ({ status: "closed", closed_by });

type Settings = Pick<SurveyInput, "status" | "opens_at" | "closes_at" | "quota">;

/** The reason why a survey is closed, and the limits that it had until now. */
interface Closed {
	closed_by: ClosedBy;
	closes_at: Date | null;
	quota: number | undefined;
}

/**
 * Works out the phase of a closed survey that the newsroom sends as closed: a changed end or quota opens it
 * again if it was closed by exactly that, and if the new limit allows it. Otherwise it stays closed, and
 * keeps the reason.
 */
export function phaseOfClosed(
	now: Date,
	survey: Settings,
	submissions: number,
	before: Closed,
): Phase {
	const { closes_at, quota } = survey;
	const isEndMoved = before.closes_at?.getTime() !== closes_at?.getTime();
	const isLifted = {
		date: isEndMoved && (closes_at === undefined || closes_at > now),
		quota: before.quota !== quota && (quota === undefined || quota > submissions),
		hand: false,
	};
	if (!isLifted[before.closed_by]) return closed(before.closed_by);
	return phaseAt(now, { ...survey, status: "open" }, submissions);
}

/** Works out the phase at `now` of a survey as the newsroom sends it, if it has this many submissions. */
export function phaseAt(now: Date, survey: Settings, submissions: number): Phase {
	if (survey.status === "closed") return closed("hand");
	if (survey.status === "draft") return { status: "draft", closed_by: null };
	if (survey.closes_at && survey.closes_at <= now) return closed("date");
	if (survey.quota !== undefined && submissions >= survey.quota) return closed("quota");
	const isBeforeOpening = survey.opens_at && survey.opens_at > now;
	return { status: isBeforeOpening ? "scheduled" : "open", closed_by: null };
}

/**
 * Says why a survey accepts no submissions at `now`; undefined if it accepts them. Compares `closes_at`
 * itself, because the status changes only at the next tick of the cron trigger.
 */
export function whyNotOpen(
	survey: Phase & { closes_at: Date | null },
	now: Date,
): ClosedBy | "scheduled" | undefined {
	if (survey.status !== "open") return survey.closed_by ?? "scheduled";
	return survey.closes_at !== null && survey.closes_at <= now ? "date" : undefined;
}
