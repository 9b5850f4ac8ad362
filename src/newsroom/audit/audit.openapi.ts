import type { Operations } from "../../platform/http/operation.ts";
import { auditList } from "./audit.examples.ts";
import { AuditList } from "./audit.schema.ts";

/** Describes the audit list. */
export const auditOperations = {
	"GET /newsroom/api/audit": {
		id: "listAudit",
		summary: "What the newsroom changed",
		description:
			"A page of changes, the newest first: when, who, which request, and the publication revision. `member` and `kind` choose some of them. It has no data of respondents. Entries are kept for two years.",
		example: {},
		responses: {
			200: { description: "The page.", json: AuditList, headers: ["Link"], example: auditList },
		},
	},
} as const satisfies Operations;
