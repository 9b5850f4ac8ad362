import type { Database } from "../../../platform/db/connection.ts";
import type { Warning } from "../../../platform/schema/warning.schema.ts";
import type { FollowChange } from "../../../publication/public-change.ts";
import { isSameCuration, toCurationWrite } from "./curation.json.ts";
import type { CurationInput } from "./curation.schema.ts";
import { type CurationRow, findCuration, saveCuration } from "./curation.sql.ts";
import { curationChange } from "./curation-change.ts";
import { curationErrors } from "./curation-errors.ts";

/** A choice as it is sent, and as it was before. */
interface CurationChange {
	input: CurationInput;
	before: CurationRow | undefined;
	/** The revision that the change is meant for, 0 before the first choice; left out, any. */
	expected?: number;
}

type Stored = { row: CurationRow | undefined } | { errors: Warning[] } | { isChanged: true };

/** Stores a choice for the front page if nobody changed it meanwhile. What is stored already is never refused. */
export async function storeCuration(
	db: Database,
	{ input, before, expected }: CurationChange,
	now: Date,
	follow: FollowChange,
): Promise<Stored> {
	const write = toCurationWrite(input);
	if (isSameCuration(write, before)) return { row: before };
	if (expected !== undefined && expected !== (before?.revision ?? 0)) return { isChanged: true };
	const errors = await curationErrors(db, write);
	if (errors.length > 0) return { errors };
	if (!(await saveCuration(db, write, before, now))) return { isChanged: true };
	follow(curationChange(before, write));
	return { row: await findCuration(db) };
}
