import type { Warning } from "../../../platform/schema/warning.schema.ts";
import type { Curation, CurationInput } from "./curation.schema.ts";
import type { CurationRow, CurationWrite } from "./curation.sql.ts";

/** Converts what is stored to what the newsroom reads; without a row nothing was chosen yet. */
export function toCuration(row: CurationRow | undefined, warnings: Warning[] = []): Curation {
	const { lead, pinned = [], sections = [], revision = 0 } = row ?? {};
	return {
		...(lead && { lead }),
		...{ pinned, sections, revision },
		...(warnings.length > 0 && { warnings }),
	};
}

/** Converts what the newsroom sent to what is stored. */
export function toCurationWrite({ lead, pinned, sections }: CurationInput): CurationWrite {
	return { lead: lead ?? null, pinned, sections };
}

const NOTHING: CurationWrite = { lead: null, pinned: [], sections: [] };

/** True if storing the choice would change nothing. */
export function isSameCuration(write: CurationWrite, before: CurationRow | undefined): boolean {
	const { lead, pinned, sections } = before ?? NOTHING;
	return JSON.stringify(write) === JSON.stringify({ lead, pinned, sections });
}
