import type { AuditEntry } from "./audit.schema.ts";
import type { AuditRow } from "./audit.sql.ts";

/** Converts an entry to JSON. */
export function toAuditEntry(row: AuditRow): AuditEntry {
	const { at, member, name, role, method, route, target, revision } = row;
	return {
		at: at.toISOString(),
		...{ member, name, role, method, route },
		...(target !== null && { target }),
		...(revision !== null && { revision }),
	};
}
