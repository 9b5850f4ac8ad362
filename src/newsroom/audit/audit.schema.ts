import * as v from "valibot";
import { Revision } from "../../platform/schema/count.schema.ts";
import { described } from "../../platform/schema/described.schema.ts";
import { nextPageEntries } from "../../platform/schema/page-query.schema.ts";
import { InstantText } from "../../platform/schema/time.schema.ts";
import { Role } from "../role.schema.ts";

export const AuditEntry = described(
	"A change by the newsroom.",
	v.object({
		at: InstantText,
		member: described(
			"The id of the person who changed it, otherwise of the token; `operator` for NEWSROOM_TOKEN.",
			v.string(),
		),
		name: described("Their name at that time.", v.string()),
		role: Role,
		method: v.string(),
		route: described("The path, with the names of its parameters.", v.string()),
		target: v.exactOptional(
			described("The slug of what was changed, or the id of a token or person.", v.string()),
		),
		revision: v.exactOptional(
			described(
				"The publication revision of the change; absent if nothing public changed.",
				Revision,
			),
		),
	}),
);
export type AuditEntry = v.InferOutput<typeof AuditEntry>;

/** A page of the audit list. */
export const AuditList = v.object({ entries: v.array(AuditEntry), ...nextPageEntries });
export type AuditList = v.InferOutput<typeof AuditList>;
