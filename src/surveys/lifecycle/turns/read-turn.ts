import type { FormFields } from "../../../platform/http/form-fields.ts";
import { readWallTime } from "../../../platform/wall-time.ts";
import { toInput } from "../../survey/saving/store-survey.ts";
import type { SurveyInput } from "../../survey/survey.schema.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { MAX_QUOTA } from "../../survey/survey-definition.schema.ts";
import { type Limit, reachedLimits, type Turn } from "./turn.ts";

/** The fault of a typed limit. */
export type TurnFault =
	| "no_time"
	| "no_such_time"
	| "past"
	| "before_opening"
	| "no_number"
	| "too_few";
export type TurnFaults = Partial<Record<Limit, TurnFault>>;

interface Standing {
	survey: SurveyRow;
	submissions: number;
	timeZone: string;
	now: Date;
}

type Read<Value> = { value: Value | undefined } | { fault: TurnFault };

/** Reads what a survey becomes by a turn: the limits that it has reached must be moved or lifted. */
export function readTurn(
	turn: Turn,
	fields: FormFields,
	standing: Standing,
): { input: SurveyInput } | { faults: TurnFaults } {
	const { survey, submissions, now } = standing;
	const input = toInput(survey);
	if (turn === "close") return { input: { ...input, status: "closed" } };
	const reached = reachedLimits(survey, submissions, now);
	const typed = (name: Limit) => String(fields.get(name) ?? "").trim();
	const end = reached.includes("closes_at") ? readEnd(typed("closes_at"), standing) : undefined;
	const quota = reached.includes("quota") ? readQuota(typed("quota"), submissions) : undefined;
	const faults: TurnFaults = {
		...(end && "fault" in end && { closes_at: end.fault }),
		...(quota && "fault" in quota && { quota: quota.fault }),
	};
	if (Object.keys(faults).length > 0) return { faults };
	return { input: withLimits({ ...input, status: "open" }, { closes_at: end, quota }) };
}

/** Puts the limits that were read into a survey; one that is empty is lifted. */
function withLimits(
	{ closes_at, quota, ...rest }: SurveyInput,
	read: { closes_at: Read<Date> | undefined; quota: Read<number> | undefined },
): SurveyInput {
	const end = read.closes_at && "value" in read.closes_at ? read.closes_at.value : closes_at;
	const most = read.quota && "value" in read.quota ? read.quota.value : quota;
	return { ...rest, ...(end && { closes_at: end }), ...(most !== undefined && { quota: most }) };
}

function readEnd(typed: string, { survey, timeZone, now }: Standing): Read<Date> {
	if (typed === "") return { value: undefined };
	const time = readWallTime(timeZone, typed);
	if (!time) return { fault: "no_time" };
	if ("nearest" in time) return { fault: "no_such_time" };
	// In the hour that is there twice the later one is meant: an end must not come too early.
	const value = time.instants.at(-1) ?? now;
	if (value <= now) return { fault: "past" };
	return survey.opens_at && value <= survey.opens_at ? { fault: "before_opening" } : { value };
}

function readQuota(typed: string, submissions: number): Read<number> {
	if (typed === "") return { value: undefined };
	const value = Number(typed.replace(/[.,\s]/g, ""));
	if (!Number.isSafeInteger(value) || value < 1 || value > MAX_QUOTA) return { fault: "no_number" };
	return value > submissions ? { value } : { fault: "too_few" };
}
