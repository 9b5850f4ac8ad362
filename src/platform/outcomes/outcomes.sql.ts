import { sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { type Database, primaryDatabase } from "../db/connection.ts";
import { reasonOf, shortReasonOf } from "../log.ts";
import { type OutcomeKind, outcomes } from "./outcomes.tables.ts";

/** The end of one attempt. */
export interface Outcome {
	kind: OutcomeKind;
	target: string;
	/** Why it failed; undefined if it succeeded. */
	failure?: unknown;
}

type JobFailure = Required<Pick<Outcome, "target" | "failure">>;

export type OutcomeRow = typeof outcomes.$inferSelect;

/** A success is stored at most once in this time, unless a failure came before it. */
const QUIET_MS = 50_000;
/** More targets are not stored at once. */
const MAX_STATEMENTS = 20;

/**
 * Stores how attempts ended: one row written for each target, whatever the number of attempts. Never
 * throws: it is a note about work, and the work must not fail because of it.
 */
export async function saveOutcomes(env: Env, list: Outcome[], now: Date): Promise<void> {
	const db = primaryDatabase(env.DB);
	const byTarget = Map.groupBy(list, ({ kind, target }) => `${kind} ${target}`);
	const statements = [...byTarget.values()].map((attempts) => toStatement(db, attempts, now));
	await run(db, statements.slice(0, MAX_STATEMENTS));
}

/** Stores a tick of the clock, and its jobs that failed; those that failed before have succeeded now. */
export async function saveTick(env: Env, failed: JobFailure[], now: Date): Promise<void> {
	const db = primaryDatabase(env.DB);
	const names = JSON.stringify(failed.map(({ target }) => target));
	const succeeded = db
		.update(outcomes)
		.set({ succeeded_at: now, failures: 0 })
		.where(
			sql`kind = 'job' AND failures > 0 AND target NOT IN (SELECT value FROM json_each(${names}))`,
		);
	const tick = toStatement(db, [{ kind: "clock", target: "" }], now);
	const failures = failed.map((job) => toStatement(db, [{ kind: "job", ...job }], now));
	await run(db, [tick, succeeded, ...failures]);
}

async function run(db: Database, [first, ...rest]: BatchItem<"sqlite">[]): Promise<void> {
	if (!first) return;
	try {
		await db.batch([first, ...rest]);
	} catch (error) {
		console.error(`Outcomes were not stored: ${reasonOf(error)}`);
	}
}

/** Lists what is stored of at most 100 targets: those that fail now first. */
export function listOutcomes(db: Database) {
	const { failures, failed_at } = outcomes;
	return db
		.select()
		.from(outcomes)
		.orderBy(sql`${failures} > 0 DESC`, sql`${failed_at} DESC`)
		.limit(MAX_LISTED);
}

const MAX_LISTED = 100;

function toStatement(db: Database, attempts: Outcome[], now: Date) {
	const failed = attempts.filter(({ failure }) => failure !== undefined);
	const [{ kind, target } = { kind: "job", target: "" } as const] = attempts;
	const key = [outcomes.kind, outcomes.target];
	if (failed.length === 0) {
		const isNews = sql`failures > 0 OR succeeded_at IS NULL OR succeeded_at <= ${now.getTime() - QUIET_MS}`;
		return db
			.insert(outcomes)
			.values({ kind, target, succeeded_at: now, failures: 0 })
			.onConflictDoUpdate({
				target: key,
				set: { succeeded_at: now, failures: 0 },
				setWhere: isNews,
			});
	}
	const last = { failed_at: now, reason: shortReasonOf(failed.at(-1)?.failure) };
	return db
		.insert(outcomes)
		.values({ kind, target, ...last, failures: failed.length })
		.onConflictDoUpdate({
			target: key,
			set: { ...last, failures: sql`failures + ${failed.length}` },
		});
}
