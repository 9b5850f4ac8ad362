import type { Database } from "../../../platform/db/connection.ts";
import { siteOf } from "../../../platform/env.ts";
import type { FormFields } from "../../../platform/http/form-fields.ts";
import type { PublicChange } from "../../../publication/public-change.ts";
import { submissionCount } from "../../questions/tally-entries.ts";
import { storeSurvey } from "../../survey/saving/store-survey.ts";
import type { SurveyStatus } from "../../survey/survey.schema.ts";
import type { SurveyRow } from "../../survey/survey.sql.ts";
import { settingErrors } from "../../survey/survey-write.ts";
import { listTallies } from "../../survey/tallies.sql.ts";
import { readTurn, type TurnFaults } from "./read-turn.ts";
import { type Turn, turnOf } from "./turn.ts";

/** The result of a turn: the new status, or why it was not made. */
export type TurnResult =
	| { status: SurveyStatus; change: PublicChange | undefined }
	| { why: "changed" | "settings" | "limits"; faults: TurnFaults };

/** Opens or closes a survey as a form asks for it. */
export async function makeTurn(
	env: Env,
	db: Database,
	turn: Turn,
	survey: SurveyRow,
	fields: FormFields,
): Promise<TurnResult> {
	const isShown = String(fields.get("revision") ?? survey.revision) === `${survey.revision}`;
	if (isMade(turn, survey.status)) return { status: survey.status, change: undefined };
	if (turnOf[survey.status] !== turn || !isShown) return { why: "changed", faults: {} };
	const site = siteOf(env);
	const tallies = await listTallies(db, survey.survey_key);
	const submissions = submissionCount(tallies);
	const standing = { survey, submissions, timeZone: site.timeZone, now: new Date() };
	const read = readTurn(turn, fields, standing);
	if ("faults" in read) return { why: "limits", faults: read.faults };
	const isSet = settingErrors(env, new Map(Object.entries(read.input))).length === 0;
	if (!isSet && turn !== "close") return { why: "settings", faults: {} };
	const before = { before: survey, tallies };
	const stored = await storeSurvey(db, site, survey.slug, read.input, before);
	if (!("after" in stored)) return { why: "changed", faults: {} };
	return { status: stored.after.status, change: "change" in stored ? stored.change : undefined };
}

/** True if a survey is already what a turn makes of it, for example because somebody clicked twice. */
const isMade = (turn: Turn, status: SurveyStatus) =>
	turn === "close" ? status === "closed" : status === "open" || status === "scheduled";
