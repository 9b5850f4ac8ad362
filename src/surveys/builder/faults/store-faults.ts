import type { Database } from "../../../platform/db/connection.ts";
import { siteOf } from "../../../platform/env.ts";
import { submissionCount } from "../../questions/tally-entries.ts";
import { resolvePlaces } from "../../survey/placement/resolve-places.ts";
import { findSurvey } from "../../survey/survey.sql.ts";
import { settingErrors } from "../../survey/survey-write.ts";
import type { DraftSurvey } from "../draft-survey.schema.ts";
import { locksOf } from "../question-locks.ts";
import { readingOf, type StoredDraft } from "../saving/stored-draft.ts";
import { type DraftFault, fault } from "./draft-fault.ts";
import { type CheckedDraft, checkDraft } from "./draft-faults.ts";
import { inFormOrder } from "./fault-order.ts";

/** The purpose of checking a working copy: opening the survey, or changing it as it stands. */
export type Asked = "open" | "apply";

interface ToStore {
	stored: StoredDraft;
	draft: DraftSurvey;
	asked: Asked;
}

/** Checks a working copy as opening it or applying it would. */
export async function checkToStore(
	env: Env,
	db: Database,
	{ stored, draft, asked }: ToStore,
): Promise<CheckedDraft> {
	const { before, tallies } = stored;
	const questions = before?.definition.questions ?? [];
	const locks = locksOf(before, tallies);
	const checked = checkDraft(draft, readingOf(siteOf(env)), { questions, locks });
	const places = "input" in checked ? checked.input : {};
	const { unknown } = await resolvePlaces(db, places, before?.definition);
	const more = [
		...unknown.flatMap(({ field, name }) => fault(field, ({ places }) => places[field](name))),
		...(before ? [] : await addressFaults(db, draft)),
		...keyFaults(env, draft),
		...(asked === "open" && "input" in checked
			? closedFaults(checked.input, submissionCount(tallies))
			: []),
	];
	if (more.length === 0) return checked;
	return { faults: inFormOrder([...checked.faults, ...more], draft) };
}

async function addressFaults(db: Database, { slug }: DraftSurvey): Promise<DraftFault[]> {
	const isTaken = slug !== "" && (await findSurvey(db, slug)) !== undefined;
	return isTaken ? fault("slug", (words) => words.address.taken(slug)) : [];
}

/** Finds settings that need what the operator has not set up. */
function keyFaults(env: Env, draft: DraftSurvey): DraftFault[] {
	const url = draft.webhook_url.trim();
	const wanted = new Map<string, unknown>([
		["turnstile", draft.turnstile],
		["webhook", url === "" ? undefined : { url }],
	]);
	return settingErrors(env, wanted).flatMap(({ pointer }) => {
		if (pointer === "#/turnstile") return fault("turnstile", (words) => words.noTurnstile);
		const kind = pointer === "#/webhook" ? "noWebhook" : "webhook";
		return fault("webhook_url", (words) => words[kind]);
	});
}

/** Finds limits with which a survey would close as soon as it opens. */
function closedFaults(
	{ closes_at, quota }: { closes_at?: Date; quota?: number },
	submissions: number,
): DraftFault[] {
	return [
		...(closes_at && closes_at <= new Date() ? fault("closes_at", (words) => words.time.past) : []),
		...(quota !== undefined && quota <= submissions
			? fault("quota", (words, { number }) => words.quotaReached(number(submissions)))
			: []),
	];
}
