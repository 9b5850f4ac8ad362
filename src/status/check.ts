import type { Database } from "../platform/db/connection.ts";
import type { OutcomeRow } from "../platform/outcomes/outcomes.sql.ts";
import type { OutcomeKind } from "../platform/outcomes/outcomes.tables.ts";
import type { Site } from "../platform/schema/site-settings.schema.ts";
import { numberText } from "../platform/ui/number-text.ts";
import type { Words } from "../words/languages.ts";
import type { CheckId, CheckLevel } from "./status.schema.ts";

/** The sources that a check may read. */
export interface CheckContext {
	env: Env;
	site: Site;
	db: Database;
	now: Date;
	/** Scheme and host of the address at which the check was asked for. */
	origin: string;
	/** The language of the sentences. */
	language: string;
	words: Words["status"];
	/** The stored outcomes of background work; rejected if D1 does not respond. */
	outcomes: Promise<OutcomeRow[]>;
}

export interface CheckResult {
	level: CheckLevel;
	text: string;
	action?: string;
}

/** One check; throws if it could not find out. `Id` names its words. */
export type Check<Id extends CheckId> = (
	context: CheckContext,
	words: Words["status"]["checks"][Id],
) => CheckResult | Promise<CheckResult>;

export const ok = (text: string): CheckResult => ({ level: "ok", text });
export const warn = (text: string, action: string): CheckResult => ({
	level: "warn",
	text,
	action,
});
export const fail = (text: string, action: string): CheckResult => ({
	level: "fail",
	text,
	action,
});

const MAX_NAMES = 3;

/** Returns names for a sentence: the first three, and how many there are beside them. */
export function listed({ words }: CheckContext, names: string[]): string {
	const shown = names.slice(0, MAX_NAMES);
	return words.listed(shown.join(", "), names.length - shown.length);
}

/** Returns a number for a sentence. */
export const count = ({ language }: CheckContext, number: number) => numberText(number, language);

/** Returns what is stored about a kind of work, what failed last first. */
export async function outcomesOf({ outcomes }: CheckContext, kind: OutcomeKind) {
	return (await outcomes).filter((outcome) => outcome.kind === kind);
}

/** Fewer failures in a row may pass by themselves. */
const MANY_FAILURES = 4;

export const isFailing = ({ failures }: OutcomeRow) => failures > 0;

/** Returns how bad failures are: many in a row are a fault. */
export function leveled(failing: OutcomeRow[]) {
	return failing.some(({ failures }) => failures >= MANY_FAILURES) ? fail : warn;
}
