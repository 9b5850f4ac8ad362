import { primaryDatabase } from "../platform/db/connection.ts";
import { siteOf } from "../platform/env.ts";
import { reasonOf } from "../platform/log.ts";
import { listOutcomes } from "../platform/outcomes/outcomes.sql.ts";
import { wordsFor } from "../words/languages.ts";
import type { CheckContext, CheckResult } from "./check.ts";
import { checks } from "./checks.ts";
import type { CheckId, Status, StatusCheck } from "./status.schema.ts";

const ORDER = ["fail", "warn", "ok"] as const;

/** Makes all checks at once, and reads only; what is worst comes first. Never throws. */
export async function findStatus(
	env: Env,
	origin: string,
	language: string,
	now: Date,
): Promise<Status> {
	const db = primaryDatabase(env.DB);
	const outcomes = Promise.resolve(listOutcomes(db));
	// Checks wait for it later, or not at all.
	outcomes.catch(() => {});
	const words = wordsFor(language).status;
	const context = { env, site: siteOf(env), db, now, origin, language, words, outcomes };
	const ids = Object.keys(checks).filter((id): id is CheckId => Object.hasOwn(checks, id));
	const made = await Promise.all(ids.map((id) => toStatusCheck(id, context)));
	const sorted = ORDER.flatMap((level) => made.filter((check) => check.level === level));
	return {
		status: sorted[0]?.level ?? "ok",
		checked_at: now.toISOString(),
		version: env.VERSION.id,
		checks: sorted,
	};
}

async function toStatusCheck<Id extends CheckId>(
	id: Id,
	context: CheckContext,
): Promise<StatusCheck> {
	const words = context.words.checks[id];
	return { id, title: words.title, ...(await resultOf(id, context)) };
}

async function resultOf<Id extends CheckId>(id: Id, context: CheckContext): Promise<CheckResult> {
	try {
		return await checks[id](context, context.words.checks[id]);
	} catch (error) {
		console.error(`The check ${id} failed: ${reasonOf(error)}`);
		return { level: "warn", text: context.words.unknown };
	}
}
